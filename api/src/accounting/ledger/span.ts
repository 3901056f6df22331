import type { CivilDate } from '@ponte/shared/calendar';

/** Days of a report, both included; a missing end is open. */
export interface Span {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** The first and last day that the database knows. */
const FIRST_DAY: CivilDate = '1000-01-01';
export const LAST_DAY: CivilDate = '9999-12-31';

/** The ends as days that the database can compare. */
export function closedSpan({ from, to }: Span): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: from ?? FIRST_DAY, to: to ?? LAST_DAY };
}

/** The days alone, of whatever was asked with them. */
export function daysOf({ from, to }: Span): Span {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
