import type { Natura } from '@ponte/shared/code-lists/natura';
import { money, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { formatMoney, formatPercent, type Language } from '../platform/pdf/format';
import { both, explainLine, type ExplainedLine, type LineToExplain, type Sentence } from './explain-line';
import { documentTotals, STAMP_DUTY_RULE, taxGroups, type DocumentTotals, type TaxGroup } from './totals';
import { WITHHOLDING_RATE, withholdingBase } from './withholding';

/** A document as it is kept, with all that its amounts follow from. EUR. */
export interface DocumentToExplain {
  readonly type: 'invoice' | 'credit-note';
  readonly total: Big;
  readonly payable: Big;
  readonly stampDuty: Big;
  readonly lines: readonly (LineToExplain & {
    readonly stampSubject: boolean;
    readonly withholdingSubject?: boolean;
  })[];
  readonly taxes: readonly Pick<Kept<TaxGroup>, 'rate' | 'natura' | 'payability' | 'base' | 'tax'>[];
}

/** Codes are kept as text. */
type Kept<T> = Omit<T, 'natura'> & { readonly natura: string | null };

export interface ExplainedTax {
  readonly rate: string;
  readonly natura: string | null;
  readonly payability: TaxGroup['payability'];
  readonly base: string;
  readonly tax: string;
  readonly agrees: boolean;
  readonly formula: Sentence;
}

export interface ExplainedDocument {
  /** Everything worked out again gives what the document says. */
  readonly agrees: boolean;
  readonly lines: readonly ExplainedLine[];
  readonly taxes: readonly ExplainedTax[];
  readonly total: Sentence;
  readonly payable: Sentence;
  /** Null when none is due. */
  readonly stampDuty: Sentence | null;
}

/** Sums of more terms than these are told by their number. */
const MOST_TERMS = 6;

/** How a document came by its amounts, from the facts of its lines up to what is to be paid. */
export function explainDocument(document: DocumentToExplain): ExplainedDocument {
  const lines = document.lines.map((line) => explainLine(line, document.type));
  const groups = taxGroups(document.lines.map((line) => ({ ...line, natura: line.natura as Natura | null })));
  const taxes = groups.map((group) => explainTax(group, document));
  const subject = withholdingBase(document.lines);
  const totals = documentTotals(groups, subject);
  const { total, payable } = totals;
  const agree = [...lines, ...taxes].every(({ agrees }) => agrees) && groups.length === document.taxes.length;
  return {
    agrees: agree && total.eq(document.total) && payable.eq(document.payable),
    lines,
    taxes,
    total: both((language) => totalFormula(groups, total, language)),
    payable: both((language) => payableFormula(groups, totals, subject, language)),
    stampDuty: document.stampDuty.gt(ZERO) ? both((language) => stampDutySentence(document, language)) : null,
  };
}

function explainTax(group: TaxGroup, { lines, taxes }: DocumentToExplain): ExplainedTax {
  const own = lines.filter((line) => isOf(group, { ...line, rate: line.taxRate }));
  const kept = taxes.find((candidate) => isOf(group, candidate));
  return {
    rate: money(group.rate),
    ...{ natura: group.natura, payability: group.payability },
    base: money(group.base),
    tax: money(group.tax),
    agrees: kept !== undefined && kept.base.eq(group.base) && kept.tax.eq(group.tax),
    formula: both((language) =>
      taxFormula(
        group,
        own.map(({ amount }) => amount),
        language,
      ),
    ),
  };
}

function isOf(group: TaxGroup, other: Pick<Kept<TaxGroup>, 'rate' | 'natura' | 'payability'>): boolean {
  return group.rate.eq(other.rate) && group.natura === other.natura && group.payability === other.payability;
}

function taxFormula({ rate, base, tax }: TaxGroup, amounts: readonly Big[], language: Language): string {
  const euro = (amount: Big): string => formatMoney(amount, language);
  const summed = amounts.length > 1 ? `${summands(amounts, language)} = ${euro(base)}; ` : '';
  return `${summed}${euro(base)} × ${formatPercent(rate, language)} = ${euro(tax)}`;
}

function summands(amounts: readonly Big[], language: Language): string {
  if (amounts.length > MOST_TERMS) {
    return language === 'it' ? `somma di ${amounts.length} righe` : `sum of ${amounts.length} lines`;
  }
  return amounts.map((amount) => formatMoney(amount, language)).join(' + ');
}

const WORDS = {
  it: {
    taxable: 'imponibile',
    vat: 'IVA',
    split: 'IVA in scissione dei pagamenti',
    withholding: 'ritenuta',
    of: 'su',
  },
  en: {
    taxable: 'taxable',
    vat: 'VAT',
    split: 'VAT under split payment',
    withholding: 'withholding',
    of: 'of',
  },
} as const;

function totalFormula(groups: readonly TaxGroup[], total: Big, language: Language): string {
  const { taxable, vat } = WORDS[language];
  const base = formatMoney(sum(groups.map((group) => group.base)), language);
  const tax = formatMoney(sum(groups.map((group) => group.tax)), language);
  return `${taxable} ${base} + ${vat} ${tax} = ${formatMoney(total, language)}`;
}

/** The total less what the customer pays to the state itself: VAT of split payment, and what it withholds. */
function payableFormula(
  groups: readonly TaxGroup[],
  { total, withheld, payable }: DocumentTotals,
  subject: Big,
  language: Language,
): string {
  const { split: splitVat, withholding, of } = WORDS[language];
  const euro = (amount: Big): string => formatMoney(amount, language);
  const split = groups.filter(({ payability }) => payability === 'S');
  const less: string[] = [];
  if (split.length > 0) less.push(`${splitVat} ${euro(sum(split.map((group) => group.tax)))}`);
  if (withheld.gt(ZERO)) {
    const rate = formatPercent(WITHHOLDING_RATE, language);
    less.push(`${withholding} ${rate} ${of} ${euro(subject)} ${euro(withheld)}`);
  }
  if (less.length === 0) return euro(payable);
  return `${[euro(total), ...less].join(' − ')} = ${euro(payable)}`;
}

function stampDutySentence({ lines, stampDuty }: DocumentToExplain, language: Language): string {
  const duty = formatMoney(stampDuty, language);
  const threshold = formatMoney(STAMP_DUTY_RULE.threshold, language);
  const subject = lines.filter(({ stampSubject }) => stampSubject);
  const base = formatMoney(sum(subject.map(({ amount }) => amount)), language);
  return language === 'it'
    ? `bollo ${duty}: le righe senza IVA sommano ${base}, più di ${threshold}`
    : `stamp duty ${duty}: lines without VAT add up to ${base}, more than ${threshold}`;
}
