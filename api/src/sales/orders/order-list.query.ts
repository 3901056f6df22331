import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { nameSearch } from '../../partners/partner-search';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { loadOrder, orderLines } from './load-order.query';
import type { OrderStatus } from './order-state';
import { OrderDetailDto, OrderDto, type OrderInvoiceRow, type OrderQuery } from './order.dto';
import { SaleOrder } from './sale-order.entity';

const SORTS = {
  code: 'saleOrder.code',
  customerName: 'saleOrder.customerName',
  confirmedOn: 'saleOrder.confirmedOn',
  onceTotal: 'saleOrder.onceTotal',
  monthlyTaxable: 'saleOrder.monthlyTaxable',
};

const BALANCED = 'EXISTS (SELECT 1 FROM order_invoice balance WHERE balance.balance_of = saleOrder.id)';
const BY_STATUS: Readonly<Record<OrderStatus, string>> = {
  confirmed: `saleOrder.cancelledOn IS NULL AND NOT ${BALANCED}`,
  invoiced: BALANCED,
  cancelled: 'saleOrder.cancelledOn IS NOT NULL',
};

/** Orders as the office reads them. */
@Injectable()
export class OrderList {
  constructor(private readonly db: Transactions) {}

  /** A page of orders, without their lines. */
  async list(filters: OrderQuery): Promise<Page<OrderDto>> {
    const query = this.db.manager.createQueryBuilder(SaleOrder, 'saleOrder');
    choose(query, filters);
    const { data, total } = await listRows(query, filters, SORTS);
    const invoices = await this.invoices(data);
    return {
      data: data.map((order) =>
        OrderDto.from({ order, invoices: invoices.filter(({ orderId }) => orderId === order.id) }),
      ),
      total,
    };
  }

  /** One with its lines and invoices; `sale-order.not-found`. */
  async get(id: number): Promise<OrderDetailDto> {
    const order = await loadOrder(this.db.manager, id);
    const lines = await orderLines(this.db.manager, order);
    return OrderDetailDto.detail({ order, invoices: await this.invoices([order]) }, lines);
  }

  private async invoices(orders: readonly SaleOrder[]): Promise<OrderInvoiceRow[]> {
    if (orders.length === 0) return [];
    return this.db.manager.query<OrderInvoiceRow[]>(
      `SELECT o.order_id AS orderId, o.invoice_id AS invoiceId, o.kind, i.number, i.issued_on AS issuedOn, i.total
         FROM order_invoice o JOIN invoice i ON i.id = o.invoice_id WHERE o.order_id IN (?) ORDER BY o.id`,
      [orders.map(({ id }) => id)],
    );
  }
}

function choose(query: SelectQueryBuilder<SaleOrder>, { status, partnerId, quoteId, q }: OrderQuery): void {
  if (status !== undefined) query.andWhere(BY_STATUS[status]);
  if (partnerId !== undefined) query.andWhere('saleOrder.partnerId = :partnerId', { partnerId });
  if (quoteId !== undefined) query.andWhere('saleOrder.quoteId = :quoteId', { quoteId });
  if (q) {
    const { where, parameters } = nameSearch(q, 'customer.name');
    query.andWhere(
      `(saleOrder.code LIKE :text OR saleOrder.title LIKE :text
        OR saleOrder.partnerId IN (SELECT customer.id FROM partner customer WHERE ${where}))`,
      { ...parameters, text: contains(q) },
    );
  }
  ownPartnersOnly(query, 'saleOrder.partnerId');
}
