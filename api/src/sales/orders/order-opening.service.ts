import { Injectable } from '@nestjs/common';
import { yearOf } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Numbering } from '../../platform/numbering.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { OrderConfirmed } from '../events';
import { quoteSums } from '../quotes/quote-sums';
import type { Quote } from '../quotes/quote.entity';
import { SaleOrder } from './sale-order.entity';

/** Makes orders of accepted quotes. */
@Injectable()
export class OrderOpening {
  constructor(
    private readonly numbering: Numbering,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The order of a quote that is being accepted, in the caller's transaction; a second one is refused by its unique key. */
  async open(tx: EntityManager, quote: Quote): Promise<void> {
    const { id: quoteId, partnerId, customerName, title, lines } = quote;
    const today = this.clock.today();
    const { once, monthly } = quoteSums(lines);
    const number = await this.numbering.reserve(tx, 'sale-order', yearOf(today), 1, null);
    const order = await tx.save(
      tx.create(SaleOrder, {
        code: `O-${yearOf(today)}-${String(number).padStart(4, '0')}`,
        ...{ quoteId, partnerId, customerName, title, confirmedOn: today, createdAt: this.clock.now() },
        ...{ onceTaxable: once.taxable, onceTotal: once.total, monthlyTaxable: monthly.taxable },
        ...{ contractId: null, cancelledOn: null },
      }),
    );
    const event = { type: 'order.confirmed', orderIds: [order.id] } satisfies OrderConfirmed;
    await this.outbox.publish(tx, event);
  }
}
