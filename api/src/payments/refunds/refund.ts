import type { CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import { ibanFault } from '@ponte/shared/iban';
import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { olderFirst, type Credit } from '../credit-use/use-credits';

/** A credit that can go back to the customer: what a payment has left, or what is open of a credit note's instalment. EUR. */
export interface RefundableCredit extends Credit {
  /** The invoice that the credit note corrects is open: that is what the credit is for, unless it is chosen. */
  readonly spokenFor: boolean;
}

/** Names a credit: the payment, or the credit note's instalment. */
export type CreditChoice = Pick<Credit, 'kind' | 'id'>;

/** Money on its way back to a customer. EUR. */
export interface NewRefund {
  readonly partnerId: number;
  /** What the customer gets. */
  readonly amount: Big;
  /** What the bank takes for it, beside the amount. */
  readonly fee: Big;
  readonly paidOn: CivilDate;
  readonly methodCode: string;
  readonly iban: string | null;
  readonly reference: string | null;
  readonly notes: string | null;
  /** Credits it is taken from; null for the oldest first of all that are not spoken for. */
  readonly credits: readonly CreditChoice[] | null;
}

/** So much of that credit goes back; positive. */
export interface RefundPart<T extends RefundableCredit> {
  readonly credit: T;
  readonly amount: Big;
}

/** What a refund is checked against. */
export interface RefundLimits {
  readonly today: CivilDate;
  /** Codes of the payment methods. */
  readonly methods: ReadonlySet<string>;
}

/** Credits of one customer that a refund may take from: those chosen, or all that are not spoken for; the oldest first. */
export function refundable<T extends RefundableCredit>(
  credits: readonly T[],
  chosen: readonly CreditChoice[] | null,
): T[] {
  const wanted = chosen && new Set(chosen.map(keyOf));
  return credits
    .filter((credit) => credit.left.gt(ZERO) && (wanted ? wanted.has(keyOf(credit)) : !credit.spokenFor))
    .sort(olderFirst);
}

/** Takes the amount from the credits in the order given, until it or they run out. */
export function refundParts<T extends RefundableCredit>(amount: Big, credits: readonly T[]): RefundPart<T>[] {
  let left = amount;
  return credits.flatMap((credit) => {
    const part = credit.left.lt(left) ? credit.left : left;
    left = left.minus(part);
    return part.gt(ZERO) ? [{ credit, amount: part }] : [];
  });
}

/** All that is wrong with a refund by itself, by field. */
export function refundFaults(
  { amount, paidOn, methodCode, iban }: NewRefund,
  { today, methods }: RefundLimits,
): FieldFault[] {
  const wrongIban = iban === null ? null : ibanFault(iban);
  return [
    ...(amount.gt(ZERO) ? [] : [{ field: 'amount', code: 'not-positive' }]),
    ...(paidOn > today ? [{ field: 'paidOn', code: 'in-future' }] : []),
    ...(methods.has(methodCode) ? [] : [{ field: 'methodCode', code: 'unknown' }]),
    ...(wrongIban === null ? [] : [{ field: 'iban', code: wrongIban }]),
  ];
}

/**
 * What speaks against taking the amount from the customer's credits, by field: a chosen one that is not there any more or is named
 * twice, more than they hold, money going back before it came.
 */
export function creditFaults(
  { amount, paidOn, credits: chosen }: Pick<NewRefund, 'amount' | 'paidOn' | 'credits'>,
  credits: readonly RefundableCredit[],
): FieldFault[] {
  const faults = choiceFaults(chosen ?? [], credits);
  if (faults.length > 0) return faults;
  const from = refundable(credits, chosen);
  if (amount.gt(sum(from.map(({ left }) => left)))) return [{ field: 'amount', code: 'more-than-credit' }];
  const early = refundParts(amount, from).some(
    ({ credit }) => credit.kind === 'payment' && credit.since > paidOn,
  );
  return early ? [{ field: 'paidOn', code: 'before-credit' }] : [];
}

function choiceFaults(chosen: readonly CreditChoice[], credits: readonly RefundableCredit[]): FieldFault[] {
  const open = new Set(refundable(credits, chosen).map(keyOf));
  const seen = new Set<string>();
  return chosen.flatMap((choice, index) => {
    const key = keyOf(choice);
    const again = seen.has(key);
    seen.add(key);
    if (open.has(key) && !again) return [];
    return [{ field: `credits.${index}.id`, code: again ? 'duplicate' : 'not-open' }];
  });
}

function keyOf({ kind, id }: CreditChoice): string {
  return `${kind} ${id}`;
}
