import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { ManualLine } from '../../invoicing/manual-lines';
import { PartnerService } from '../../partners/partner.service';
import { Clock } from '../../platform/clock.service';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { QuoteLines } from '../quotes/quote-lines.service';
import type { SalePreview } from '../quotes/sale-preview';
import { OrderOpening } from './order-opening.service';
import { SaleOrderLine } from './sale-order-line.entity';

export interface NewOrder {
  readonly partnerId: number;
  readonly title: string;
  readonly notes?: string | null;
  readonly lines: readonly ManualLine[];
}

/** Takes orders of customers whom nothing was offered in writing. */
@Injectable()
export class OrderTaking {
  constructor(
    private readonly db: Transactions,
    private readonly partners: PartnerService,
    private readonly lines: QuoteLines,
    private readonly opening: OrderOpening,
    private readonly clock: Clock,
  ) {}

  /** What lines would bear and come to if they were ordered today; `partner.not-found`, `partner.without-address`. */
  preview({ partnerId, lines }: Pick<NewOrder, 'partnerId' | 'lines'>): Promise<SalePreview> {
    return this.db.run(async (tx) => {
      const partner = await this.partners.load(tx, partnerId);
      return this.lines.preview(tx, partner, lines, this.clock.today());
    });
  }

  /** An order with today's prices and taxes; answers its id. `sale-order.without-lines`, `partner.not-found`, `invoice.invalid-lines`. */
  take({ partnerId, title, notes = null, lines: written }: NewOrder): Promise<number> {
    if (written.length === 0) throw new DomainError('sale-order.without-lines');
    return this.db.run(async (tx) => {
      const partner = await this.partners.load(tx, partnerId);
      const lines = await this.lines.price(tx, partner, written, this.clock.today());
      const orderId = await this.opening.open(tx, {
        ...{ partnerId, customerName: partner.name, title, notes, quoteId: null },
        lines: lines.map((line) => ({ ...line, optional: false, chosen: false })),
      });
      await insertMany(
        tx,
        SaleOrderLine,
        lines.map((line) => ({ ...line, orderId })),
      );
      return orderId;
    });
  }
}
