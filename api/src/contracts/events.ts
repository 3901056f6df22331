import type { DomainEvent } from '../platform/outbox/outbox.service';

/** Contracts moved to another state; the state itself is read from the contract. */
export interface ContractMoved extends DomainEvent {
  readonly type: 'contract.activated' | 'contract.suspended' | 'contract.resumed' | 'contract.closed';
  readonly contractIds: readonly number[];
}
