import type { CivilDate } from '@ponte/shared/calendar';
import type { DomainEvent } from '../platform/outbox/outbox.service';
import type { StepKind } from './steps/step';

/** Something was done about customers who do not pay, or who do again. */
export interface DunningStepTaken extends DomainEvent {
  readonly type: 'dunning.step-taken';
  readonly kind: StepKind;
  readonly partnerIds: readonly number[];
  readonly on: CivilDate;
}

/** A run of cut-offs waits for its workers. */
export interface CutOffRunReady extends DomainEvent {
  readonly type: 'cut-off-run.ready';
  readonly runId: number;
}
