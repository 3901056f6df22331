import type { FieldFault } from '@ponte/shared/domain-error';
import { money } from '@ponte/shared/money';
import type Big from 'big.js';
import type { PricedLine } from './document';
import { explainLine, type Sentence } from './explain-line';
import { underLetter, type LetterFacts, type Uncovered } from './letters/letter';
import type { TriedLine } from './manual-lines';
import { documentTotals, stampDuty, taxGroups } from './totals';
import { withholdingBase } from './withholding';

/** What a line would bear, and why. */
export interface PreviewedTerms {
  readonly line: PricedLine;
  readonly tax: Sentence;
  readonly account: Sentence;
}

/** `terms` are null while tax or account can't be told; `faults` are by the line's own fields. */
export interface PreviewedLine {
  readonly terms: PreviewedTerms | null;
  readonly faults: readonly FieldFault[];
}

/** What a document of some lines would come to, EUR; what can't be told yet is not counted. */
export interface LinesPreview {
  readonly lines: readonly PreviewedLine[];
  readonly taxable: Big;
  readonly tax: Big;
  readonly total: Big;
  readonly withheld: Big;
  readonly payable: Big;
  readonly stampDuty: Big;
}

/**
 * Lines under the customer's letters of intent, as they would be written. Where no letter covers them they keep ordinary VAT, and
 * say so among their faults: written like this they would be refused.
 */
export function previewLines(tried: readonly TriedLine[], letters: readonly LetterFacts[]): LinesPreview {
  const whole = tried.flatMap(({ priced }, index) => (priced ? [{ priced, index }] : []));
  const { lines, uncovered } = underLetter(
    whole.map(({ priced }) => priced),
    letters,
  );
  const taxed = new Map(lines.map((line, at) => [whole[at]?.index, line]));
  const uncoveredAt = new Set(uncovered?.lines.map((at) => whole[at]?.index));
  const { taxable, tax, total, withheld, payable } = documentTotals(taxGroups(lines), withholdingBase(lines));
  return {
    lines: tried.map(({ faults }, index) => ({
      terms: termsOf(taxed.get(index), index),
      faults: uncovered && uncoveredAt.has(index) ? [...faults, notCovered(uncovered)] : faults,
    })),
    ...{ taxable, tax, total, withheld, payable, stampDuty: stampDuty(lines) },
  };
}

/** What a line that needs a letter lacks. */
export function notCovered({ code, left }: Uncovered): FieldFault {
  return { field: 'taxCodeId', code, ...(code === 'plafond-exceeded' ? { message: money(left) } : {}) };
}

function termsOf(line: PricedLine | undefined, index: number): PreviewedTerms | null {
  if (!line) return null;
  const { tax, account } = explainLine({ ...line, position: index + 1 }, 'invoice');
  return { line, tax, account };
}
