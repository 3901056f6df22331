import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, money } from '@ponte/shared/money';
import type Big from 'big.js';
import { formatMoney, formatPercent, type Language } from '../platform/pdf/format';
import { accountWords } from './account-words';
import type { Explanation } from './explanation';
import { lineFormula } from './line-formula';
import { letterWords, positionWords } from './position-words';
import { workedOut } from './worked-out';

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
  readonly revenueAccount: string;
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
  readonly account: Sentence;
  readonly facts: Explanation | null;
}

/**
 * How a line came by its amount: the formula in words, worked out again from the recorded facts and not from the amount
 * itself, so that a difference would show. On credit notes that billing makes of what it owes, all signs are turned.
 */
export function explainLine(line: LineToExplain, documentType: 'invoice' | 'credit-note'): ExplainedLine {
  const facts = line.explanation ?? factsOf(line);
  const turned = documentType === 'credit-note' && facts.kind !== 'credit';
  const worked = workedOut(facts, line.periodFrom);
  const recomputed = turned ? worked.amount.neg() : worked.amount;
  return {
    position: line.position,
    description: line.description,
    amount: money(line.amount),
    recomputed: money(recomputed),
    agrees: recomputed.eq(line.amount) && !exceedsCredited(facts),
    formula: both(
      (language) =>
        `${lineFormula(facts, worked, recomputed, language)} = ${formatMoney(recomputed, language)}`,
    ),
    tax: both((language) => taxSentence(line, facts, language)),
    account: both((language) => accountWords(line.revenueAccount, line.explanation, language)),
    facts: line.explanation,
  };
}

/** Says something in each language. */
export function both(say: (language: Language) => string): Sentence {
  return { it: say('it'), en: say('en') };
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

const TAX_RULES = {
  it: {
    product: 'aliquota del prodotto',
    partner: 'aliquota propria del cliente',
    position: 'posizione fiscale',
    letter: 'dichiarazione d’intento del cliente',
    chosen: 'aliquota scelta per la riga',
    credited: 'aliquota della riga stornata',
  },
  en: {
    product: "the product's own rate",
    partner: "the customer's own rate",
    position: 'fiscal position',
    letter: "the customer's letter of intent",
    chosen: 'rate chosen for the line',
    credited: 'rate of the credited line',
  },
} as const;

function taxSentence(line: LineToExplain, facts: Explanation, language: Language): string {
  const { taxRule, taxCode, position, letter } = facts;
  const vat = language === 'it' ? 'IVA' : 'VAT';
  const natura = line.natura === null ? '' : `, natura ${line.natura}`;
  const law = line.law === null ? '' : `, ${line.law}`;
  const words = letter
    ? ` ${letterWords(letter, language)}`
    : position
      ? ` ${positionWords(position, language)}`
      : '';
  const code = taxCode === '' ? '' : language === 'it' ? ` (codice ${taxCode})` : ` (code ${taxCode})`;
  return `${vat} ${formatPercent(line.taxRate, language)}${natura}${law}: ${TAX_RULES[language][taxRule]}${words}${code}`;
}
