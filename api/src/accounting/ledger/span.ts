import type { CivilDate } from '@ponte/shared/calendar';

/** Days of a report, both included; a missing end is open. */
export interface Span {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** The ends as days that the database can compare. */
export function closedSpan({ from, to }: Span): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: from ?? '1000-01-01', to: to ?? '9999-12-31' };
}
