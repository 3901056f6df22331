/** `1.234` and `1,234,567`, but not `1.2`: whole thousands, all parted by the same sign. */
const GROUPED = /^-?\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/;

/**
 * Reads what people type or paste as a number into a decimal string with a point: `1.234,56`, `1,234.56`, `€ 12` and `12,`
 * are understood. A lone separator is the decimal one. What is no number stays as it is, for the validator to name: a
 * slip of the finger must never become another amount.
 */
export function readDecimal(text: string): string {
  const bare = text.replace(/[\s€%']/g, '');
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last < 0) return bare;
  const whole = bare.slice(0, last);
  const fraction = bare.slice(last + 1);
  if (!/[.,]/.test(whole)) return `${whole}.${fraction}`;
  if (GROUPED.test(bare)) return bare.replace(/[.,]/g, '');
  const grouped = GROUPED.test(whole) && !whole.includes(bare.charAt(last));
  return grouped ? `${whole.replace(/[.,]/g, '')}.${fraction}` : bare;
}

/** The decimal string with the separator of the language. */
export function writeDecimal(decimal: string, locale: string): string {
  return locale === 'it' ? decimal.replace('.', ',') : decimal;
}

/** Finishes what was typed: `12.` → `12.00`, `.5` → `0.50`; padded to `least` decimals. What is no number stays. */
export function tidyDecimal(decimal: string, least: number): string {
  const match = /^(-?)(\d*)\.?(\d*)$/.exec(decimal);
  if (!match || decimal === '') return decimal;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return decimal;
  const padded = fraction.padEnd(least, '0');
  return `${sign}${whole.replace(/^0+(?=\d)/, '') || '0'}${padded === '' ? '' : `.${padded}`}`;
}

export interface DecimalRule {
  /** Most decimals. */
  readonly scale: number;
  readonly min?: number;
  readonly max?: number;
}

export interface DecimalFault {
  readonly code: 'decimal.format' | 'decimal.scale' | 'decimal.min' | 'decimal.max';
  readonly scale?: number;
  readonly min?: number;
  readonly max?: number;
}

/** What is wrong with a decimal string, or null. The limits are whole numbers, so comparing as floats decides rightly. */
export function decimalFault(decimal: string, { scale, min, max }: DecimalRule): DecimalFault | null {
  if (!/^-?\d+(\.\d*)?$/.test(decimal)) return { code: 'decimal.format' };
  if ((decimal.split('.')[1] ?? '').length > scale) return { code: 'decimal.scale', scale };
  if (min !== undefined && Number(decimal) < min) return { code: 'decimal.min', min };
  if (max !== undefined && Number(decimal) > max) return { code: 'decimal.max', max };
  return null;
}
