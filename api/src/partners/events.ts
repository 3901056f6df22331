import type { DomainEvent } from '../platform/outbox/outbox.service';

/** Something about the partners, their addresses, contacts or tags changed. */
export interface PartnerChanged extends DomainEvent {
  readonly type: 'partner.changed';
  readonly partnerIds: readonly number[];
}
