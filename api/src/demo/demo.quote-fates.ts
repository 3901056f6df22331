import { Injectable } from '@nestjs/common';
import { decimal } from '@ponte/shared/money';
import { Transactions } from '../platform/db/transactions.service';
import { OrderInvoices } from '../sales/orders/order-invoices.service';
import { OrderTaking, type NewOrder } from '../sales/orders/order-taking.service';
import { QuoteOffice } from '../sales/quotes/quote-office.service';
import { QuoteSending } from '../sales/quotes/quote-sending.service';
import { Quote } from '../sales/quotes/quote.entity';

export type Fate = 'sent' | 'accepted' | 'refused';

/** What becomes of the demo's quotes, and what is ordered without one. */
@Injectable()
export class DemoQuoteFates {
  constructor(
    private readonly db: Transactions,
    private readonly sending: QuoteSending,
    private readonly office: QuoteOffice,
    private readonly invoices: OrderInvoices,
    private readonly orders: OrderTaking,
  ) {}

  /** A customer rings up and orders. */
  async order(wanted: NewOrder): Promise<void> {
    await this.orders.take(wanted);
  }

  async tell(id: number, fate: Fate): Promise<void> {
    await this.sending.send(id);
    if (fate === 'refused') await this.office.refuse(id, 'Ha scelto di rimandare all’anno prossimo');
    if (fate !== 'accepted') return;
    const { lines } = await this.db.manager.findOneOrFail(Quote, {
      where: { id },
      relations: { lines: true },
    });
    const options = lines.filter(({ optional }) => optional).map(({ position }) => position);
    await this.office.accept(id, 'Il titolare', options);
    const [order] = await this.db.manager.query<{ id: number }[]>(
      'SELECT id FROM sale_order WHERE quote_id = ?',
      [id],
    );
    if (order) await this.invoices.advance(order.id, { percent: decimal('30') });
  }
}
