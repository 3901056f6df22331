import type { HelperDelegate, HelperOptions } from 'handlebars';
import {
  formatAmount,
  formatDay,
  formatIban,
  formatMoney,
  formatPercent,
  formatPrice,
  formatQuantity,
  type Language,
} from './format';

/** Prints a value in the language of the document being rendered. */
function localized(format: (value: string, language: Language) => string): HelperDelegate {
  return (value: string, options: HelperOptions) =>
    format(value, (options.data as { language: Language }).language);
}

/**
 * What templates may call: `{{money "36.60"}}`, `{{amount …}}` (no euro sign), `{{price …}}`, `{{quantity …}}`,
 * `{{percent …}}`, `{{date "2026-11-24"}}`, `{{iban …}}`, and `(words a="…" b="…")`, which gathers the words of a
 * language into one object for the shared layout.
 */
export const templateHelpers: Readonly<Record<string, HelperDelegate>> = {
  money: localized(formatMoney),
  amount: localized(formatAmount),
  price: localized(formatPrice),
  quantity: localized(formatQuantity),
  percent: localized(formatPercent),
  date: localized(formatDay),
  iban: formatIban,
  words: (options: HelperOptions) => options.hash as unknown,
};
