import type { DomainEvent } from '../platform/outbox/outbox.service';
import type { SessionTrigger } from './session-trigger';

/** What a login of these accounts gets has changed: sessions that are up must follow. */
export interface RadiusAccessChanged extends DomainEvent {
  readonly type: 'radius-account.access-changed';
  readonly accountIds: readonly number[];
  readonly trigger: SessionTrigger;
  /** Who did it; null when it came about by itself. */
  readonly userId: number | null;
  /** What their service gave them before; absent when it is the same service as before. */
  readonly formerly?: readonly ServiceGift[];
}

/** An attribute that a login has from its service. */
export interface ServiceGift {
  readonly attribute: string;
  readonly value: string;
}

/** Lines of other products get a service than before. */
export interface RadiusProductsChanged extends DomainEvent {
  readonly type: 'radius-service.products-changed';
  readonly serviceId: number;
}

/** Somebody wants sessions ended; told to this module's own workers. */
export interface RadiusSessionRequested extends DomainEvent {
  readonly type: 'radius-session.requested';
  readonly requestIds: readonly number[];
}

/** A fault of the network began, or is over. */
export interface RadiusOutageChanged extends DomainEvent {
  readonly type: 'radius-outage.started' | 'radius-outage.ended';
  readonly outageId: number;
}
