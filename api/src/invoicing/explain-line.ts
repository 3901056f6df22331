import { daysBetween, type CivilDate } from '@ponte/shared/calendar';
import { decimal, money, roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import {
  formatDay,
  formatMoney,
  formatPercent,
  formatPrice,
  formatQuantity,
  type Language,
} from '../platform/pdf/format';
import type { CreditedLine, Explanation } from './explanation';
import { lineAmount } from './totals';

/** The same said in both languages. */
export type Sentence = Readonly<Record<Language, string>>;

/** A line of a document as it is kept, with the facts it was made from; imported documents have none. */
export interface LineToExplain {
  readonly position: number;
  readonly description: string;
  readonly quantity: Big;
  readonly unitPrice: Big;
  readonly discountPercent: Big;
  readonly amount: Big;
  readonly taxRate: Big;
  readonly natura: string | null;
  readonly law: string | null;
  readonly payability: 'I' | 'D' | 'S';
  readonly periodFrom: CivilDate | null;
  readonly periodTo: CivilDate | null;
  readonly explanation: Explanation | null;
}

/** `recomputed` is the amount worked out again from the facts; `agrees` tells whether the document says the same. */
export interface ExplainedLine {
  readonly position: number;
  readonly description: string;
  readonly amount: string;
  readonly recomputed: string;
  readonly agrees: boolean;
  readonly formula: Sentence;
  readonly tax: Sentence;
  readonly facts: Explanation | null;
}

const HUNDRED = decimal(100);

/**
 * How a line came by its amount: the formula in words, worked out again from the recorded facts and not from the amount
 * itself, so that a difference would show. On credit notes that billing makes of what it owes, all signs are turned.
 */
export function explainLine(line: LineToExplain, documentType: 'invoice' | 'credit-note'): ExplainedLine {
  const facts = line.explanation ?? factsOf(line);
  const turned = documentType === 'credit-note' && facts.kind !== 'credit';
  const worked = workedOut(line, facts);
  const recomputed = turned ? worked.amount.neg() : worked.amount;
  return {
    position: line.position,
    description: line.description,
    amount: money(line.amount),
    recomputed: money(recomputed),
    agrees: recomputed.eq(line.amount) && !exceedsCredited(facts),
    formula: both(
      (language) => `${formula(facts, worked, recomputed, language)} = ${formatMoney(recomputed, language)}`,
    ),
    tax: both((language) => taxSentence(line, facts, language)),
    facts: line.explanation,
  };
}

/** Says something in each language. */
export function both(say: (language: Language) => string): Sentence {
  return { it: say('it'), en: say('en') };
}

interface WorkedOut {
  readonly amount: Big;
  /** What is owed up to the end and up to the beginning of a part, when the part is their difference and not a plain share. */
  readonly difference: { readonly upToEnd: Big; readonly upToStart: Big } | null;
}

/**
 * Recurring fees are owed day by day of their full period, rounded at each end of the part, so that the parts of a period
 * add up to the whole whatever the cuts.
 */
function workedOut(line: LineToExplain, facts: Explanation): WorkedOut {
  const price = decimal(facts.price);
  const quantity = decimal(facts.quantity);
  const discountPercent = decimal(facts.discountPercent);
  if (facts.kind === 'credit') return { amount: price, difference: null };
  if (facts.months === 0 || facts.fullFrom === null || line.periodFrom === null) {
    return { amount: lineAmount({ quantity, unitPrice: price, discountPercent }), difference: null };
  }
  const whole = price
    .times(decimal(facts.months))
    .times(HUNDRED.minus(discountPercent))
    .div(HUNDRED)
    .times(quantity);
  const owed = (days: number): Big => roundCents(whole.times(decimal(days)).div(decimal(facts.daysInPeriod)));
  const start = daysBetween(facts.fullFrom, line.periodFrom);
  const upToStart = owed(start);
  const upToEnd = owed(start + facts.days);
  const part = upToEnd.minus(upToStart);
  return {
    amount: facts.kind === 'refund' ? part.neg() : part,
    difference: part.eq(owed(facts.days)) ? null : { upToEnd, upToStart },
  };
}

/** A document without recorded facts explains itself by what it shows. */
function factsOf({ unitPrice, quantity, discountPercent, amount }: LineToExplain): Explanation {
  return {
    kind: 'manual',
    price: unitPrice.toFixed(),
    ...{ months: 0, fullFrom: null, fullTo: null, days: 1, daysInPeriod: 1 },
    quantity: quantity.toFixed(),
    discountPercent: discountPercent.toFixed(),
    amount: money(amount),
    taxRule: 'chosen',
    taxCode: '',
  };
}

function exceedsCredited({ credited, amount }: Explanation): boolean {
  return (
    credited !== undefined && decimal(amount).abs().gt(decimal(credited.amount).minus(credited.before).abs())
  );
}

const WORDS = {
  it: {
    perMonth: '/mese',
    months: 'mesi',
    days: 'giorni',
    quantity: 'qtà',
    discount: 'sconto',
    difference: 'per differenza',
  },
  en: {
    perMonth: '/month',
    months: 'months',
    days: 'days',
    quantity: 'qty',
    discount: 'discount',
    difference: 'by difference',
  },
} as const;

function formula(facts: Explanation, { difference }: WorkedOut, result: Big, language: Language): string {
  if (facts.credited) return creditFormula(facts.credited, language);
  const words = WORDS[language];
  const recurring = facts.months > 0;
  const factors = [`${priced(decimal(facts.price), language)}${recurring ? words.perMonth : ''}`];
  if (facts.months > 1) factors.push(`${facts.months} ${words.months}`);
  if (recurring && facts.days !== facts.daysInPeriod)
    factors.push(`${facts.days}/${facts.daysInPeriod} ${words.days}`);
  if (facts.quantity !== '1') factors.push(`${words.quantity} ${formatQuantity(facts.quantity, language)}`);
  const discount = decimal(facts.discountPercent).eq(ZERO)
    ? ''
    : ` − ${words.discount} ${formatPercent(facts.discountPercent, language)}`;
  const owed = factors.join(' × ') + discount;
  const turned = result.lt(ZERO) !== decimal(facts.price).lt(ZERO) && !result.eq(ZERO);
  const signed = turned ? `−(${owed})` : owed;
  return difference ? `${signed}, ${words.difference} ${differenceOf(difference, language)}` : signed;
}

function differenceOf(
  { upToEnd, upToStart }: NonNullable<WorkedOut['difference']>,
  language: Language,
): string {
  return `${formatMoney(upToEnd, language)} − ${formatMoney(upToStart, language)}`;
}

function creditFormula(
  { number, issuedOn, position, amount, before }: CreditedLine,
  language: Language,
): string {
  const day = formatDay(issuedOn, language);
  const earlier = decimal(before).eq(ZERO)
    ? ''
    : language === 'it'
      ? `, di cui già stornati ${formatMoney(before, language)}`
      : `, of which ${formatMoney(before, language)} credited before`;
  return language === 'it'
    ? `storno della riga ${position} della fattura ${number} del ${day} (${formatMoney(amount, language)}${earlier})`
    : `credit of line ${position} of invoice ${number} of ${day} (${formatMoney(amount, language)}${earlier})`;
}

/** A price with its currency and all its decimals. */
function priced(price: Big, language: Language): string {
  const text = formatPrice(price, language);
  if (language === 'it') return `${text} €`;
  return text.startsWith('-') ? `-€${text.slice(1)}` : `€${text}`;
}

const TAX_RULES = {
  it: {
    product: 'aliquota del prodotto',
    partner: 'aliquota propria del cliente',
    chosen: 'aliquota scelta per la riga',
    credited: 'aliquota della riga stornata',
  },
  en: {
    product: "the product's own rate",
    partner: "the customer's own rate",
    chosen: 'rate chosen for the line',
    credited: 'rate of the credited line',
  },
} as const;

function taxSentence(line: LineToExplain, { taxRule, taxCode }: Explanation, language: Language): string {
  const vat = language === 'it' ? 'IVA' : 'VAT';
  const natura = line.natura === null ? '' : `, natura ${line.natura}`;
  const law = line.law === null ? '' : `, ${line.law}`;
  const code = taxCode === '' ? '' : language === 'it' ? ` (codice ${taxCode})` : ` (code ${taxCode})`;
  return `${vat} ${formatPercent(line.taxRate, language)}${natura}${law}: ${TAX_RULES[language][taxRule]}${code}`;
}
