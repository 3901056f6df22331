import { Injectable } from '@nestjs/common';
import { yearOf } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Numbering } from '../../platform/numbering.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { OrderConfirmed } from '../events';
import { quoteSums } from '../quotes/quote-sums';
import type { Quote } from '../quotes/quote.entity';
import type { OrderedLine } from './load-order.query';
import { SaleOrder } from './sale-order.entity';

/** What an order is about, whether or not it was offered before. */
export interface Ordered {
  readonly partnerId: number;
  readonly customerName: string;
  readonly title: string;
  readonly notes: string | null;
  readonly quoteId: number | null;
  readonly lines: readonly OrderedLine[];
}

/** Opens orders: of accepted quotes, and of what is ordered without one. */
@Injectable()
export class OrderOpening {
  constructor(
    private readonly numbering: Numbering,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The order of a quote that is being accepted, in the caller's transaction; a second one is refused by its unique key. */
  async ofQuote(tx: EntityManager, quote: Quote): Promise<void> {
    const { id: quoteId, partnerId, customerName, title, lines } = quote;
    await this.open(tx, { quoteId, partnerId, customerName, title, notes: null, lines });
  }

  /** An order with the next number, in the caller's transaction; answers its id. */
  async open(tx: EntityManager, { lines, ...about }: Ordered): Promise<number> {
    const today = this.clock.today();
    const { once, monthly } = quoteSums(lines);
    const number = await this.numbering.reserve(tx, 'sale-order', yearOf(today), 1, null);
    const order = await tx.save(
      tx.create(SaleOrder, {
        code: `O-${yearOf(today)}-${String(number).padStart(4, '0')}`,
        ...{ ...about, confirmedOn: today, createdAt: this.clock.now() },
        ...{ onceTaxable: once.taxable, onceTotal: once.total, monthlyTaxable: monthly.taxable },
        ...{ contractId: null, cancelledOn: null },
      }),
    );
    const event = { type: 'order.confirmed', orderIds: [order.id] } satisfies OrderConfirmed;
    await this.outbox.publish(tx, event);
    return order.id;
  }
}
