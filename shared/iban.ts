/** What is wrong with an IBAN; null from the validator means nothing is. */
export type IbanFault = 'iban.format' | 'iban.country' | 'iban.length' | 'iban.check-digits';

// prettier-ignore
/** Whole length by country (ISO 13616 registry): SEPA and our neighbours. */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, BY: 28, CH: 21, CR: 22, CY: 28, CZ: 24,
  DE: 22, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, GT: 28,
  HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20, LU: 20,
  LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MR: 27, MT: 31, MU: 30, NL: 18, NO: 15, PK: 24, PL: 28, PS: 29, PT: 25,
  QA: 29, RO: 24, RS: 22, SA: 24, SC: 31, SD: 18, SE: 24, SI: 19, SK: 24, SM: 27, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26,
  UA: 29, VA: 22, VG: 24, XK: 20,
};

/** Strips blanks and raises to capitals. */
export function normalizeIban(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/** In groups of four, as people read it. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Judges a normalized IBAN: known country, its length, and the two check digits (ISO 7064, mod 97-10). */
export function ibanFault(iban: string): IbanFault | null {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(iban)) return 'iban.format';
  const length = LENGTHS[iban.slice(0, 2)];
  if (length === undefined) return 'iban.country';
  if (iban.length !== length) return 'iban.length';
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1 ? null : 'iban.check-digits';
}

/** Puts the check digits before a national account number: `('IT', 'X0542811101000000123456')` → `IT60X05…`. */
export function buildIban(country: string, account: string): string {
  const digits = 98 - mod97(`${account}${country}00`);
  return `${country}${String(digits).padStart(2, '0')}${account}`;
}

/** The remainder of ISO 7064 mod 97-10; letters count as two digits, A = 10 … Z = 35. */
export function mod97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
