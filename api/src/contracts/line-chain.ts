import { addDays, latest, type CivilDate } from '@ponte/shared/calendar';
import type { ContractLine } from './contract-line.entity';

/** Columns of a line, apart from the relation to its contract. */
export const LINE_COLUMNS = [
  ...(['id', 'contractId', 'position', 'productId', 'kind', 'description', 'quantity', 'unitPrice'] as const),
  ...(['discountPercent', 'taxCodeId', 'startsOn', 'endsOn', 'billedTo', 'refundedFrom'] as const),
  ...([
    'followsLineId',
    'originLineId',
    'provision',
    'penalty',
    'instalments',
    'pausePercent',
    'heldUntil',
  ] as const),
  ...(['batchId', 'recurrenceMonths', 'policy', 'fixedDay', 'anchor', 'anchorOn'] as const),
] as const;

/** A contract line as plain data. */
export type LineRow = Readonly<Pick<ContractLine, (typeof LINE_COLUMNS)[number]>>;
export type NewLine = Omit<LineRow, 'id'>;

/** Another end for a line. */
export interface LineEnd {
  readonly id: number;
  readonly endsOn: CivilDate | null;
  readonly heldUntil: CivilDate | null;
}

/** The first line of the chain that a line is part of. */
export function originOf({ id, originLineId }: Pick<LineRow, 'id' | 'originLineId'>): number {
  return originLineId ?? id;
}

/** The lines of the chain that some of is still to come on a day: the one in force and those after it, in order of time. */
export function stretchesFrom(chain: readonly LineRow[], on: CivilDate): LineRow[] {
  return chain
    .filter(({ startsOn, endsOn }) => endsOn === null || (endsOn >= on && endsOn >= startsOn))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

/**
 * Ends a line the day before `on` and lets another follow it to its old end, with whatever is changed. A line that begins
 * later is cut at its beginning: nothing is left of it, but it still says what was agreed before.
 */
export function splitLine(
  line: LineRow,
  on: CivilDate,
  changes: Partial<NewLine>,
): { readonly end: LineEnd; readonly follower: NewLine } {
  const cut = latest(on, line.startsOn);
  const { id, ...values } = line;
  return {
    end: { id, endsOn: addDays(cut, -1), heldUntil: line.heldUntil },
    follower: {
      ...values,
      ...{ startsOn: cut, billedTo: null, refundedFrom: null, heldUntil: null, batchId: null },
      ...{ followsLineId: id, originLineId: originOf(line) },
      ...changes,
    },
  };
}
