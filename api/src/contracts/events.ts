import type { CivilDate } from '@ponte/shared/calendar';
import type { DomainEvent } from '../platform/outbox/outbox.service';

/** Contracts moved to another state; the state itself is read from the contract. */
export interface ContractMoved extends DomainEvent {
  readonly type: 'contract.activated' | 'contract.suspended' | 'contract.resumed' | 'contract.closed';
  readonly contractIds: readonly number[];
}

/** Lines of contracts changed, or their terms; `on` is the first day anything differs. */
export interface ContractLinesChanged extends DomainEvent {
  readonly type: 'contract.lines-changed';
  readonly contractIds: readonly number[];
  readonly on: CivilDate;
}
