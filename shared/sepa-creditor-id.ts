import { mod97 } from './iban';

/** What can be wrong with a SEPA creditor identifier. */
export type CreditorIdFault = 'creditor-id.form' | 'creditor-id.check-digits';

/** Without the blanks people type, in capitals. */
export function normalizeCreditorId(typed: string): string {
  return typed.replace(/\s/g, '').toUpperCase();
}

/**
 * What is wrong with a normalized SEPA creditor identifier (EPC262-08): country, two check digits, a business code of three characters
 * that the digits leave out, the national identifier; ISO 7064 mod 97-10. Null when it is right.
 */
export function creditorIdFault(id: string): CreditorIdFault | null {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{3}[A-Z\d]{1,28}$/.test(id)) return 'creditor-id.form';
  return mod97(`${id.slice(7)}${id.slice(0, 4)}`) === 1 ? null : 'creditor-id.check-digits';
}
