import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, roundCents, type DecimalSource } from '@ponte/shared/money';

/** Languages a document is printed in. */
export type Language = 'it' | 'en';

const NBSP = '\u00a0';
const SEPARATORS = { it: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Cents always shown, thousands grouped, no currency: `1.234,56` (it), `1,234.56` (en). For columns headed in euro. */
export function formatAmount(amount: DecimalSource, language: Language): string {
  return punctuate(roundCents(decimal(amount)).toFixed(2), language);
}

/** An amount with its currency: `1.234,56 €` (it), `€1,234.56` (en). The blank does not break. */
export function formatMoney(amount: DecimalSource, language: Language): string {
  const text = formatAmount(amount, language);
  if (language === 'it') return `${text}${NBSP}€`;
  return text.startsWith('-') ? `-€${text.slice(1)}` : `€${text}`;
}

/** A unit price: at least the cents, and up to the eight decimals FatturaPA knows: `0,0125`. */
export function formatPrice(price: DecimalSource, language: Language): string {
  return punctuate(trimZeros(decimal(price).round(8).toFixed(8), 2), language);
}

/** A quantity without superfluous decimals: `1`, `2,5`. */
export function formatQuantity(quantity: DecimalSource, language: Language): string {
  return punctuate(trimZeros(decimal(quantity).round(8).toFixed(8), 0), language);
}

/** A percentage already in hundredths: `22` gives `22%`, `10.50` gives `10,5%`. */
export function formatPercent(percent: DecimalSource, language: Language): string {
  return `${formatQuantity(percent, language)}%`;
}

/** A day: `24/11/2026` (it), `24 Nov 2026` (en, where a number alone could be read either way round). */
export function formatDay(day: CivilDate, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'it') return `${date}/${month}/${year}`;
  return `${Number(date)}${NBSP}${MONTHS[Number(month) - 1] ?? month}${NBSP}${year}`;
}

/** An IBAN in groups of four, as ISO 13616 prints it. */
export function formatIban(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, `$1${NBSP}`);
}

function punctuate(plain: string, language: Language): string {
  const { group, point } = SEPARATORS[language];
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** Drops trailing zeros of a fixed-point text, keeping at least `keep` decimals. */
function trimZeros(fixed: string, keep: number): string {
  const [whole = '', fraction = ''] = fixed.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(keep, '0');
  return kept === '' ? whole : `${whole}.${kept}`;
}
