import type { Language, PartnerKind } from './partner-kind';

/** A postal address as printed. */
export interface PrintedAddress {
  readonly street: string;
  readonly houseNumber: string | null;
  readonly zip: string;
  readonly town: string;
  readonly province: string | null;
  readonly country: string;
}

/** A partner as a document shows it, plain data ready to be stored with the document. */
export interface PartnerSnapshot {
  readonly kind: PartnerKind;
  readonly name: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly country: string;
  readonly vatNumber: string | null;
  readonly fiscalCode: string | null;
  readonly recipientCode: string | null;
  readonly pec: string | null;
  readonly email: string | null;
  readonly language: Language;
  readonly iban: string | null;
  readonly address: PrintedAddress;
}
