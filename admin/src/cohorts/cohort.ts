import type { components } from '@ponte/shared/generated/api-types';

export type Cohort = components['schemas']['CohortsDto']['cohorts'][number];
type Cell = Cohort['cells'][number];

/** A cell of the report: what those who began in a month are, so many months after it. */
export interface CohortFigure extends Cell, Pick<Cohort, 'month' | 'customers'> {
  readonly after: number;
}
