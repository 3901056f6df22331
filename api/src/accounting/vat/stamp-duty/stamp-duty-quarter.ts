import { addDays, addMonths, civilDate, type CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';

/** A quarter whose stamp duty on electronic invoices is paid together (art. 6 DM 17 June 2014). */
export interface StampDutyQuarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

/** Below this the first quarters may be paid with a later one (art. 17 DL 124/2019 as changed by DL 73/2022). EUR. */
const SMALL = '5000';

export const QUARTERS = [1, 2, 3, 4] as const;

/** Its days, both included. */
export function daysOf({ year, quarter }: StampDutyQuarter): {
  readonly from: CivilDate;
  readonly to: CivilDate;
} {
  const from = civilDate(year, quarter * 3 - 2, 1);
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The last day of the second month after it; of the second quarter 30 September, for the month of August. */
export function stampDutyDueDay(quarter: StampDutyQuarter): CivilDate {
  const months = quarter.quarter === 2 ? 4 : 3;
  return addDays(addMonths(addDays(daysOf(quarter).to, 1), months - 1), -1);
}

/** Code of the F24 form: 2521 to 2524. */
export function stampDutyCode({ quarter }: StampDutyQuarter): string {
  return String(2520 + quarter);
}

/**
 * Until when a quarter may wait because little is due: the first with the second, and both with the third. Null where it may not.
 * `amounts` are those of the year's quarters, EUR.
 */
export function deferredDay({ year, quarter }: StampDutyQuarter, amounts: readonly Big[]): CivilDate | null {
  const [first, second] = amounts;
  if (quarter > 2 || !first?.lt(SMALL)) return null;
  if (second && first.plus(second).lt(SMALL)) return stampDutyDueDay({ year, quarter: 3 });
  return quarter === 1 ? stampDutyDueDay({ year, quarter: 2 }) : null;
}
