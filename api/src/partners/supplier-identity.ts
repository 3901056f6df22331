import type { PartnerKind } from './partner-kind';

/** Who a supplier is, as its documents say: numbers normalized, texts as they came. */
export interface SupplierIdentity {
  readonly kind: PartnerKind;
  readonly name: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Country of the VAT number, ISO 3166 alpha-2. */
  readonly country: string;
  readonly vatNumber: string | null;
  readonly fiscalCode: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: {
    readonly street: string;
    readonly houseNumber: string | null;
    readonly zip: string;
    readonly town: string;
    readonly province: string | null;
    readonly country: string;
  };
}

/** What of a partner tells it from others. */
export interface KnownSupplier {
  readonly id: number;
  readonly country: string;
  readonly vatNumber: string | null;
  readonly fiscalCode: string | null;
  readonly active: boolean;
}

/**
 * The partners that may be the supplier: those with its VAT number, else with its fiscal code; the active ones of them if
 * there are any. More than one is for a person to sort out.
 */
export function matchingSuppliers(
  supplier: Pick<SupplierIdentity, 'country' | 'vatNumber' | 'fiscalCode'>,
  known: readonly KnownSupplier[],
): readonly KnownSupplier[] {
  const { country, vatNumber, fiscalCode } = supplier;
  const byVat = known.filter(
    (partner) => vatNumber !== null && partner.vatNumber === vatNumber && partner.country === country,
  );
  const found =
    byVat.length > 0
      ? byVat
      : known.filter((partner) => fiscalCode !== null && partner.fiscalCode === fiscalCode);
  const active = found.filter((partner) => partner.active);
  return active.length > 0 ? active : found;
}

/** One key a supplier, so that several documents of a new one make it once. */
export function supplierKey({ country, vatNumber, fiscalCode, name }: SupplierIdentity): string {
  return vatNumber === null ? (fiscalCode ?? name) : `${country} ${vatNumber}`;
}
