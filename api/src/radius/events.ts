import type { DomainEvent } from '../platform/outbox/outbox.service';
import type { SessionTrigger } from './session-trigger';

/** What a login of these accounts gets has changed: sessions that are up must follow. */
export interface RadiusAccessChanged extends DomainEvent {
  readonly type: 'radius-account.access-changed';
  readonly accountIds: readonly number[];
  readonly trigger: SessionTrigger;
  /** Who did it; null when it came about by itself. */
  readonly userId: number | null;
}
