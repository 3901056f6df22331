import { roundCents, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import { addLine, balanced, POSTING_ACCOUNTS, type PostingLine } from '../../journal/posting';
import { isLastOfYear, periodNumber, type SettlementPeriod } from './settlement-period';

/** What a settlement is worked out from, by the rows of the form VP. EUR. */
export interface SettlementSources {
  /** VP2: sales without VAT. */
  readonly sales: Big;
  /** VP3: purchases without VAT. */
  readonly purchases: Big;
  /** VP4: VAT that became due. */
  readonly outputVat: Big;
  /** Of VP4, what waited for the money. */
  readonly collectedVat: Big;
  /** VP5: VAT deducted. */
  readonly inputVat: Big;
  /** Of VP5, what waited for our payment. */
  readonly paidInputVat: Big;
  /** VP7: small debt of the period before, not paid then. */
  readonly previousDebt: Big;
  /** VP8: credit of the period before. */
  readonly previousCredit: Big;
  /** VP9: credit of the year before. */
  readonly yearCredit: Big;
  /** VP13: paid in advance in December. */
  readonly advance: Big;
}

export interface SettlementFigures extends SettlementSources {
  /** VP6: VP4 less VP5; a credit is negative. */
  readonly difference: Big;
  /** VP12: 1 % of what is due, in the first three quarters. */
  readonly interest: Big;
  /** VP14: to be paid; zero where there is a credit. */
  readonly due: Big;
  /** VP14: credit to carry. */
  readonly credit: Big;
}

const INTEREST = new Big('0.01');
/** Not more than this may be paid with the next period (art. 1 c. 4 DPR 100/98, since 2024). */
const SMALL_DEBT = new Big('100');

/** The settlement of a period (art. 1 and 7 DPR 100/98): what is to be paid or carried. */
export function settle(period: SettlementPeriod, sources: SettlementSources): SettlementFigures {
  const { outputVat, inputVat, previousDebt, previousCredit, yearCredit, advance } = sources;
  const difference = outputVat.minus(inputVat);
  const before = difference.plus(previousDebt).minus(previousCredit).minus(yearCredit).minus(advance);
  const withInterest = period.cadence === 'quarterly' && !isLastOfYear(period) && before.gt(ZERO);
  const interest = withInterest ? roundCents(before.times(INTEREST)) : ZERO;
  const balance = before.plus(interest);
  return {
    ...{ ...sources, difference, interest },
    due: balance.gt(ZERO) ? balance : ZERO,
    credit: balance.lt(ZERO) ? balance.neg() : ZERO,
  };
}

/** A confirmed settlement, as far as the next one needs it. */
export interface PreviousSettlement extends SettlementPeriod {
  readonly due: Big;
  readonly credit: Big;
}

/**
 * What the next period takes over: a credit, which is the year's after its last period; and a debt of up to 100 EUR, as long as the
 * next period is paid by 16 December of the year.
 */
export function carried(
  previous: PreviousSettlement,
): Pick<SettlementSources, 'previousDebt' | 'previousCredit' | 'yearCredit'> {
  const last = isLastOfYear(previous);
  const waits = periodNumber(previous) <= (previous.cadence === 'monthly' ? 10 : 2);
  return {
    previousDebt: waits && previous.due.lte(SMALL_DEBT) ? previous.due : ZERO,
    previousCredit: last ? ZERO : previous.credit,
    yearCredit: last ? previous.credit : ZERO,
  };
}

/**
 * The entry: what the period brought leaves the accounts of VAT for that of the treasury, with interest and the advance. What is carried
 * is on it already.
 */
export function settlementLines({
  outputVat,
  inputVat,
  interest,
  advance,
}: SettlementFigures): PostingLine[] {
  const { vat, inputVat: deductible, treasuryVat, vatInterest, vatAdvance } = POSTING_ACCOUNTS;
  const lines: PostingLine[] = [];
  addLine(lines, vat, outputVat);
  addLine(lines, deductible, inputVat.neg());
  addLine(lines, vatInterest, interest);
  addLine(lines, vatAdvance, advance.neg());
  addLine(lines, treasuryVat, inputVat.plus(advance).minus(outputVat).minus(interest));
  return balanced(lines);
}
