/** What is wrong with a VAT number; null from the validators means nothing is. */
export type VatNumberFault = 'vat-number.country' | 'vat-number.format' | 'vat-number.check-digit';

/** EU identifiers without their country prefix, as VIES describes them. Greece goes by GR in ISO and EL in VIES. */
const EU_PATTERNS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^([A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/,
  GR: /^\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z\d+*]\d{5}[A-W][A-I]?$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/** Outside the EU nobody's rules bind us; SdI takes 2 to 28 characters. */
const ELSEWHERE = /^[A-Z\d+*./-]{2,28}$/;

/** Strips blanks, dots and dashes, raises to capitals and drops the country prefix: ` it 0123…` → `0123…`. */
export function normalizeVatNumber(country: string, text: string): string {
  const compact = text.toUpperCase().replace(/[\s.-]/g, '');
  const prefix = country === 'GR' && compact.startsWith('EL') ? 'EL' : country;
  return compact.startsWith(prefix) ? compact.slice(prefix.length) : compact;
}

/**
 * Judges a normalized VAT number of a country (ISO 3166 alpha-2): Italy by its check digit, the rest of the EU by
 * shape, other countries by length only.
 */
export function vatNumberFault(country: string, number: string): VatNumberFault | null {
  if (!/^[A-Z]{2}$/.test(country)) return 'vat-number.country';
  if (country === 'IT') return italianVatNumberFault(number);
  return (EU_PATTERNS[country] ?? ELSEWHERE).test(number) ? null : 'vat-number.format';
}

/** True where VIES knows the country: the EU and Northern Ireland. */
export function isEuCountry(country: string): boolean {
  return country === 'IT' || country in EU_PATTERNS;
}

/** Judges a partita IVA: eleven digits, not all zero, the last one a check digit. */
export function italianVatNumberFault(number: string): VatNumberFault | null {
  if (!/^\d{11}$/.test(number) || /^0+$/.test(number)) return 'vat-number.format';
  return italianCheckDigit(number.slice(0, 10)) === number[10] ? null : 'vat-number.check-digit';
}

/** The eleventh digit that goes with ten others (Luhn's rule, DM 23 December 1976). */
export function italianCheckDigit(tenDigits: string): string {
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const digit = Number(tenDigits[index]);
    const doubled = digit * 2;
    if (index % 2 === 0) sum += digit;
    else sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}
