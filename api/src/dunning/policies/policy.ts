import type Big from 'big.js';

export const DUNNING_ACTIONS = ['suspend', 'warn', 'none'] as const;
/** What becomes of a defaulter: warned and cut off, only warned, or left alone. */
export type DunningAction = (typeof DUNNING_ACTIONS)[number];

/** When somebody who does not pay is warned, cut off and let in again. Amounts in EUR with VAT. */
export interface DunningPolicyFacts {
  readonly id: number;
  readonly action: DunningAction;
  /** Days after the due day that are not held against anybody: money takes its time on the way. */
  readonly graceDays: number;
  /** Days late, counted after the grace, from which the line may be cut off. */
  readonly daysOverdue: number;
  /** The warning goes out this many days before the cut-off, and the cut-off waits for as many after it. */
  readonly warningDays: number;
  /** Nobody is cut off for less. */
  readonly leastAmount: Big;
  /** An instalment open by no more than this counts as paid. */
  readonly tolerance: Big;
  /** The line comes back when no more than this is late; below `leastAmount`. */
  readonly resumeBelow: Big;
  /** After a payment was reversed: true if a warning must go out again, false if the one before still stands. */
  readonly warnAgain: boolean;
}

/** Whom a policy is for: a contract, the customers with a tag, or everybody else. */
export interface PolicyTarget {
  readonly contractId: number | null;
  readonly tagId: number | null;
  /** Of several tags' policies the highest counts, then the oldest. */
  readonly priority: number;
}

/** The policy of a contract: its own, else that of one of its debtor's tags, else the general one. */
export function policyFor<T extends DunningPolicyFacts & PolicyTarget>(
  policies: readonly T[],
  contractId: number | null,
  tagIds: readonly number[],
): T {
  const own = policies.find((policy) => contractId !== null && policy.contractId === contractId);
  if (own) return own;
  const [ofTag] = policies
    .filter(({ tagId }) => tagId !== null && tagIds.includes(tagId))
    .sort((a, b) => b.priority - a.priority || a.id - b.id);
  const general = ofTag ?? policies.find((policy) => policy.contractId === null && policy.tagId === null);
  if (!general) throw new Error('there is no general dunning policy');
  return general;
}
