import type { components } from '@ponte/shared/generated/api-types';

export type Recurring = components['schemas']['RecurringDto'];
export type RecurringMonth = Recurring['months'][number];
export type Movement = RecurringMonth['moved'][number]['movement'];

export const TEXTS = 'resources.recurring-revenue';

/** A figure of the report: of all that pay at the end of a month, or of those that moved so in it. */
export interface Figure {
  readonly month: string;
  /** None: of all that pay. */
  readonly movements: readonly Movement[];
  /** What it is called among the report's fields. */
  readonly field: string;
  /** The figure in the user's language; of a rate with what it is made of. */
  readonly reading: string;
}
