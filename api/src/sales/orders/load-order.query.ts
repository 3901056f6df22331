import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { QuoteLine } from '../quotes/quote-line.entity';
import type { OrderableLine } from '../quotes/quote-lines.service';
import { isIncluded, type QuotedLine } from '../quotes/quote-sums';
import { OrderInvoice } from './order-invoice.entity';
import { SaleOrderLine } from './sale-order-line.entity';
import { SaleOrder } from './sale-order.entity';

/** A line of an order, wherever it stands. */
export type OrderedLine = OrderableLine & QuotedLine;

/** An order; `sale-order.not-found` also where the record rule hides it. With `lock` nobody else invoices it meanwhile. */
export async function loadOrder(tx: EntityManager, id: number, lock = false): Promise<SaleOrder> {
  if (lock) await tx.query('SELECT id FROM sale_order WHERE id = ? FOR UPDATE', [id]);
  const query = tx.createQueryBuilder(SaleOrder, 'saleOrder').where('saleOrder.id = :id', { id });
  ownPartnersOnly(query, 'saleOrder.partnerId');
  const order = await query.getOne();
  if (!order) throw new DomainError('sale-order.not-found', { id });
  return order;
}

/** What was ordered, in its order: the order's own lines, or those of its quote without the options that the customer left. */
export async function orderLines(tx: EntityManager, { id, quoteId }: SaleOrder): Promise<OrderedLine[]> {
  if (quoteId === null) {
    const own = await tx.find(SaleOrderLine, { where: { orderId: id }, order: { position: 'ASC' } });
    return own.map((line) => Object.assign(line, { optional: false, chosen: false }));
  }
  const lines = await tx.find(QuoteLine, { where: { quoteId }, order: { position: 'ASC' } });
  return lines.filter(isIncluded);
}

/** The invoices of an order, the first one first. */
export function orderInvoices(tx: EntityManager, { id: orderId }: SaleOrder): Promise<OrderInvoice[]> {
  return tx.find(OrderInvoice, { where: { orderId }, order: { id: 'ASC' } });
}
