import { buildIban } from '@ponte/shared/iban';
import { italianCheckDigit } from '@ponte/shared/vat-number';
import { scatter } from './random';

/** How many made-up VAT numbers there are before they would repeat. */
export const VAT_NUMBERS = 400_000;

/** Small provinces have never come this far, so a made-up number hardly meets a real firm's. */
const FIRST_SERIAL = 9_600_000;

/** Banks beyond the last ABI code given, so a file of collections sent by mistake reaches nobody. */
const BANKS = ['99101', '99105', '99110', '99120'];

/** Worth of 0-9 and of A-Z (A like 0) on the odd places, counted from 1, of an Italian account number. */
const CIN_ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/**
 * A partita IVA, or a body's 11-digit fiscal code (same rule): seven digits of serial, three of the revenue office that
 * gives it, one check digit. Different for every index below `VAT_NUMBERS`, whatever the office.
 */
export function madeUpVatNumber(index: number, vatOffice: string): string {
  const ten = `${String(FIRST_SERIAL + scatter(index, VAT_NUMBERS))}${vatOffice}`;
  return ten + italianCheckDigit(ten);
}

/** A current account of the customer with that index, check letter (CIN) and check digits right. */
export function madeUpIban(index: number): string {
  const bank = BANKS[index % BANKS.length] ?? '';
  const branch = String(13_500 + (index % 40) * 10);
  const account = `C${String(scatter(index, 1_000_000_000)).padStart(11, '0')}`;
  const number = `${bank}${branch}${account}`;
  return buildIban('IT', cin(number) + number);
}

/** The check letter (CIN) before the 22 characters of bank, branch and account: the standard ABI algorithm. */
export function cin(number: string): string {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const code = number.charCodeAt(index);
    const rank = code < 58 ? code - 48 : code - 65;
    sum += index % 2 === 0 ? (CIN_ODD[rank] ?? 0) : rank;
  }
  return String.fromCharCode(65 + (sum % 26));
}
