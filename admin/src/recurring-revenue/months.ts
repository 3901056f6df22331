import type { components } from '@ponte/shared/generated/api-types';

export type Recurring = components['schemas']['RecurringDto'];
export type RecurringMonth = Recurring['months'][number];
export type Movement = RecurringMonth['moved'][number]['movement'];

export const TEXTS = 'resources.recurring-revenue';

/** A figure of the report: all that pay at the end of a month, or those that moved one way in it. */
export interface Figure {
  readonly month: string;
  readonly movement: Movement | null;
  readonly amount: string;
}
