import type { CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import {
  frozenTerms,
  NO_OWN_TERMS,
  type BillingTerms,
  type OwnTerms,
  type PeriodTerms,
} from './billing-terms';
import { splitLine, stretchesFrom, type LineEnd, type LineRow, type NewLine } from './line-chain';
import type { LineSurgery } from './line-changes';
import { lineBilling, recurs } from './line-kind';

/** Terms for a running contract from a day on, which is where the new periods are counted from. */
export interface NewRecurrence extends Omit<PeriodTerms, 'anchorOn'> {
  readonly on: CivilDate;
}

export interface RecurrenceSurgery extends LineSurgery {
  readonly terms: PeriodTerms;
  /** Lines that keep the old terms for what is still to be billed or given back of them. */
  readonly keeping: { readonly ids: readonly number[]; readonly terms: OwnTerms };
}

/**
 * Puts a running contract on other periods: what recurs ends the day before and follows on the new terms. The ended lines and
 * the parts of one-offs that are still to be billed keep the old ones, so that each period is measured as it was agreed.
 */
export function changeRecurrence(
  contract: BillingTerms,
  lines: readonly LineRow[],
  { on, recurrenceMonths, policy, fixedDay, anchor }: NewRecurrence,
): RecurrenceSurgery {
  const bound = lines.filter((line) => line.recurrenceMonths === null && isBound(line, on));
  const ends: LineEnd[] = [];
  const followers: NewLine[] = [];
  for (const line of stretchesFrom(bound.filter(recurs), on)) {
    const { end, follower } = splitLine(line, on, NO_OWN_TERMS);
    ends.push(end);
    followers.push(follower);
  }
  return {
    ends,
    followers,
    terms: { recurrenceMonths, policy, fixedDay, anchor, anchorOn: on },
    keeping: { ids: bound.map(({ id }) => id), terms: frozenTerms(contract) },
  };
}

/** The old terms have been, or will be, used for it. */
function isBound(line: LineRow, on: CivilDate): boolean {
  if (lineBilling(line) === 'once' && line.instalments === 1) return false;
  return line.startsOn < on || line.billedTo !== null;
}

/**
 * Why a change of periods can't be: it must come after the last one and before the contract's end, name a day of the month where
 * one is needed, and change something.
 */
export function recurrenceFault(contract: BillingTerms, change: NewRecurrence): FieldFault | null {
  const { on, policy, fixedDay } = change;
  if (on <= (contract.anchorOn ?? contract.startsOn))
    return { field: 'on', code: 'contract.recurrence-too-early' };
  if (contract.endsOn !== null && contract.endsOn < on)
    return { field: 'on', code: 'contract.recurrence-after-end' };
  if (policy === 'fixed-day' && fixedDay === null)
    return { field: 'fixedDay', code: 'contract.fixed-day-required' };
  const fields = ['recurrenceMonths', 'policy', 'fixedDay', 'anchor'] as const;
  const same = fields.every((field) => contract[field] === change[field]);
  return same ? { field: 'recurrenceMonths', code: 'contract.recurrence-same' } : null;
}
