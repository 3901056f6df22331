import { addDays, addMonths, endOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { allocate, decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/**
 * One instalment of a payment term. `percent` weighs it against the others, a decimal string: parts of 50, 30 and 20, or
 * three parts of "33.33", both give the whole.
 */
export interface DueDateRule {
  readonly days: number;
  readonly endOfMonth: boolean;
  readonly percent: string;
}

/** So much is due on that day. */
export interface DueAmount {
  readonly dueOn: CivilDate;
  readonly amount: Big;
}

const ON_ISSUE: DueDateRule = { days: 0, endOfMonth: false, percent: '100' };

/**
 * When a document's total falls due. The parts add up to the total exactly, in the order of the rules; parts of nothing are
 * left out. A term without rules is due on the day of issue.
 */
export function dueDates(issuedOn: CivilDate, rules: readonly DueDateRule[], total: Big): DueAmount[] {
  const terms = rules.length > 0 ? rules : [ON_ISSUE];
  const amounts = allocate(
    total,
    terms.map(({ percent }) => decimal(percent)),
  );
  return terms
    .map((rule, index) => ({ dueOn: dueOn(issuedOn, rule), amount: amounts[index] ?? ZERO }))
    .filter(({ amount }) => !amount.eq(ZERO));
}

/**
 * "30 gg data fattura" counts days. "30 gg fine mese" counts commercial months of thirty days and goes to the month's end:
 * 31 January + 30 gg f.m. is the last of February, though thirty days would lead into March.
 */
function dueOn(issuedOn: CivilDate, rule: DueDateRule): CivilDate {
  if (!rule.endOfMonth) return addDays(issuedOn, rule.days);
  const months = Math.floor(rule.days / 30);
  return endOfMonth(addDays(addMonths(issuedOn, months), rule.days % 30));
}
