/** What is wrong with a CodiceDestinatario; null from the validator means nothing is. */
export type RecipientCodeFault = 'recipient-code.format' | 'recipient-code.length';

/** Says "no code": SdI delivers to the PEC given, or leaves the invoice in the customer's reserved area. */
export const NO_RECIPIENT_CODE = '0000000';

/** For customers abroad, who are not on SdI. */
export const FOREIGN_RECIPIENT_CODE = 'XXXXXXX';

/** For a public body whose office is not in the IPA index. */
export const NO_OFFICE_CODE = '999999';

/** Strips blanks and raises to capitals: people type it in lower case. */
export function normalizeRecipientCode(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/** Judges a normalized code: 6 characters for an office of a public body (IPA index), 7 for everybody else. */
export function recipientCodeFault(code: string, publicBody: boolean): RecipientCodeFault | null {
  if (!/^[A-Z\d]+$/.test(code)) return 'recipient-code.format';
  return code.length === (publicBody ? 6 : 7) ? null : 'recipient-code.length';
}
