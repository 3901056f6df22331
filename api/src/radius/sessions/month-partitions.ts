import { addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';

export interface MonthPartition {
  readonly name: string;
  /** The first day after it: rows before belong to it or to an earlier one. */
  readonly before: CivilDate;
}

/** The partition of a month, `m202611`. */
function monthPartition(day: CivilDate): MonthPartition {
  const first = startOfMonth(day);
  return { name: `m${first.slice(0, 7).replace('-', '')}`, before: addMonths(first, 1) };
}

/** The partitions that must be made, oldest first, so that every month from `from` to `to` has one and none is left out. */
export function missingPartitions(
  present: readonly string[],
  from: CivilDate,
  to: CivilDate,
): MonthPartition[] {
  const newest = present.toSorted().at(-1) ?? '';
  const missing: MonthPartition[] = [];
  for (let count = 0; addMonths(startOfMonth(from), count) <= to; count += 1) {
    const partition = monthPartition(addMonths(startOfMonth(from), count));
    if (partition.name > newest) missing.push(partition);
  }
  return missing;
}

/** The partitions that hold nothing younger than `months` whole months before the month of `today`. */
export function expiredPartitions(present: readonly string[], today: CivilDate, months: number): string[] {
  const oldest = monthPartition(addMonths(startOfMonth(today), -months)).name;
  return present.filter((name) => /^m\d{6}$/.test(name) && name < oldest);
}
