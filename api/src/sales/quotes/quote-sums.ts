import type { FieldFault } from '@ponte/shared/domain-error';
import { documentTotals, taxGroups, type DocumentTotals, type TaxedLine } from '../../invoicing/totals';
import { withholdingBase } from '../../invoicing/withholding';

/** What decides whether a line counts, and in which sum. */
export interface QuotedLine {
  /** Owed each month, as against once. */
  readonly recurring: boolean;
  /** The customer may take it or leave it. */
  readonly optional: boolean;
  readonly chosen: boolean;
  /** The customer withholds tax on it. */
  readonly withholdingSubject?: boolean;
}

/** EUR: without and with VAT, what the customer would withhold, and pay. */
export type Sums = DocumentTotals;

/** What is paid once and what each month, kept apart: nobody can add the two. */
export interface QuoteSums {
  readonly once: Sums;
  readonly monthly: Sums;
}

/** Whether a line is part of the bargain: all that is not optional, and the options that were chosen. */
export function isIncluded({ optional, chosen }: Pick<QuotedLine, 'optional' | 'chosen'>): boolean {
  return !optional || chosen;
}

/** What a quote comes to with the options chosen so far. The tax is taken once on each rate, as an invoice does. */
export function quoteSums(lines: readonly (TaxedLine & QuotedLine)[]): QuoteSums {
  const included = lines.filter(isIncluded);
  return {
    once: sums(included.filter(({ recurring }) => !recurring)),
    monthly: sums(included.filter(({ recurring }) => recurring)),
  };
}

/** Positions that were chosen but are no options of the quote. */
export function choiceFaults(
  lines: readonly { readonly position: number; readonly optional: boolean }[],
  chosen: readonly number[],
): FieldFault[] {
  const options = new Set(lines.filter(({ optional }) => optional).map(({ position }) => position));
  return chosen.flatMap((position, index) =>
    options.has(position) ? [] : [{ field: `chosen.${index}`, code: 'unknown' }],
  );
}

function sums(lines: readonly (TaxedLine & QuotedLine)[]): Sums {
  return documentTotals(taxGroups(lines), withholdingBase(lines));
}
