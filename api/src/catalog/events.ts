import type { DomainEvent } from '../platform/outbox/outbox.service';

/** Prices of a list changed. */
export interface PriceListChanged extends DomainEvent {
  readonly type: 'price-list.changed';
  readonly priceListId: number;
}
