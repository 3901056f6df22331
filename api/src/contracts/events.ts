import type { CivilDate } from '@ponte/shared/calendar';
import type { DomainEvent } from '../platform/outbox/outbox.service';
import type { MoveEvent, ResumptionCause, SuspensionCause } from './contract-state';

/** Contracts moved to another state; the state itself is read from the contract. */
export interface ContractMoved extends DomainEvent {
  readonly type: Exclude<MoveEvent, 'contract.suspended'>;
  readonly contractIds: readonly number[];
  /** Of contracts resumed after default. */
  readonly cause?: ResumptionCause;
}

/** The service of contracts stopped while they go on being billed. */
export interface ContractSuspended extends DomainEvent {
  readonly type: 'contract.suspended';
  readonly contractIds: readonly number[];
  readonly cause: SuspensionCause;
}

/** Lines of contracts changed, or their terms; `on` is the first day anything differs. */
export interface ContractLinesChanged extends DomainEvent {
  readonly type: 'contract.lines-changed';
  readonly contractIds: readonly number[];
  readonly on: CivilDate;
}

/** A bulk change was made, confirmed or is taken back: its chunks of this phase wait for workers. */
export interface BulkChangeReady extends DomainEvent {
  readonly type: 'bulk-change.ready';
  readonly changeId: number;
  readonly phase: 'preview' | 'apply' | 'undo';
}

/** A daily run was made: its chunks wait for workers. */
export interface ContractDailyRunReady extends DomainEvent {
  readonly type: 'contract-daily-run.ready';
  readonly runId: number;
}
