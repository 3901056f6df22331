import { normalizeFiscalCode } from '@ponte/shared/fiscal-code';
import { normalizeVatNumber } from '@ponte/shared/vat-number';
import { phoneVariants } from './phone';

/** What gives a partner away that is there twice. */
export const DUPLICATE_FIELDS = ['vatNumber', 'fiscalCode', 'email', 'phone'] as const;
export type DuplicateField = (typeof DUPLICATE_FIELDS)[number];

/** What was typed of a partner, as far as it was typed. */
export interface TypedIdentity extends Partial<Readonly<Record<DuplicateField, string>>> {
  readonly country?: string;
}

/** A partner already there. */
export interface KnownIdentity extends Readonly<Record<DuplicateField, string | null>> {
  readonly id: number;
  readonly name: string;
}

/** A partner that may be the same, and what it has in common. */
export interface Duplicate {
  readonly partnerId: number;
  readonly name: string;
  readonly fields: readonly DuplicateField[];
}

/** By field, the values that a partner already there would have if it were the same; none where nothing was typed. */
export function duplicateKeys(typed: TypedIdentity): Readonly<Record<DuplicateField, readonly string[]>> {
  const { vatNumber, fiscalCode, email, phone, country = 'IT' } = typed;
  return {
    vatNumber: vatNumber ? [normalizeVatNumber(country, vatNumber)] : [],
    fiscalCode: fiscalCode ? [normalizeFiscalCode(fiscalCode)] : [],
    email: email ? [email.trim().toLowerCase()] : [],
    phone: phone ? phoneVariants(phone) : [],
  };
}

/** Those of the partners that share something with what was typed, the likeliest first. */
export function duplicates(typed: TypedIdentity, known: readonly KnownIdentity[]): Duplicate[] {
  const keys = duplicateKeys(typed);
  return known
    .map((partner) => ({
      partnerId: partner.id,
      name: partner.name,
      fields: DUPLICATE_FIELDS.filter((field) => isAmong(keys[field], partner[field])),
    }))
    .filter(({ fields }) => fields.length > 0)
    .sort((a, b) => b.fields.length - a.fields.length || a.partnerId - b.partnerId);
}

function isAmong(keys: readonly string[], value: string | null): boolean {
  return value !== null && keys.some((key) => key.toLowerCase() === value.toLowerCase());
}
