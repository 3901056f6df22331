import type { FieldFault } from '@ponte/shared/domain-error';
import type { LinesPreview, PreviewedTerms } from '../../invoicing/line-preview';
import { quoteSums, type QuoteSums } from './quote-sums';

/** `terms` are null while tax or account can't be told; such a line is in no sum. */
export interface PreviewedSaleLine {
  readonly terms: PreviewedTerms | null;
  readonly faults: readonly FieldFault[];
  /** Owed each month, as against once. */
  readonly recurring: boolean;
}

/** What the lines of a quote or an order would come to. EUR. */
export interface SalePreview extends QuoteSums {
  readonly lines: readonly PreviewedSaleLine[];
}

/** Why an invoice would be refused; what is offered keeps ordinary VAT where no letter of intent covers it. */
const INVOICE_ONLY: ReadonlySet<string> = new Set(['plafond-exceeded', 'letter-required']);

/**
 * Sets lines apart by when they are paid. Options count in no sum, as in a quote that was not answered yet.
 *
 * @param options by line, whether the customer may leave it
 */
export function salePreview(
  { lines }: Pick<LinesPreview, 'lines'>,
  options: readonly boolean[],
  recurs: (productId: number | null) => boolean,
): SalePreview {
  const previewed = lines.map(({ terms, faults }) => ({
    terms,
    faults: faults.filter(({ code }) => !INVOICE_ONLY.has(code)),
    recurring: terms !== null && recurs(terms.line.productId),
  }));
  const counted = previewed.flatMap(({ terms, recurring }, index) =>
    terms ? [{ ...terms.line, recurring, optional: options[index] ?? false, chosen: false }] : [],
  );
  return { lines: previewed, ...quoteSums(counted) };
}
