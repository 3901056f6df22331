import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { advanceLine, orderLine } from './order-invoice-lines';
import { advanceShares, taxRests, type WantedAdvance } from './advance-shares';
import { loadOrder, orderInvoices, orderLines } from './load-order.query';
import { OrderInvoicing } from './order-invoicing.service';
import { orderStatus } from './order-state';
import type { SaleOrder } from './sale-order.entity';

/** Makes the invoices of orders, as drafts: some of it ahead, then all the rest with the advances deducted. */
@Injectable()
export class OrderInvoices {
  constructor(
    private readonly db: Transactions,
    private readonly invoicing: OrderInvoicing,
    private readonly clock: Clock,
  ) {}

  /**
   * An advance invoice (TD02) on what is paid once; answers its id. Drafts of advances count as made. `sale-order.invalid-advance` for
   * nothing or more than is left, `sale-order.already-invoiced` after the balance, `sale-order.cancelled`.
   */
  advance(id: number, wanted: WantedAdvance): Promise<number> {
    return this.db.run(async (tx) => {
      const order = await loadOrder(tx, id, true);
      const invoices = await orderInvoices(tx, order);
      this.assertOpen(order, invoices);
      const lines = await this.onceLines(tx, order);
      const made = await this.invoicing.linesOf(
        tx,
        invoices.map(({ invoiceId }) => invoiceId),
      );
      const shares = advanceShares(taxRests(lines, made), order.onceTaxable, wanted);
      const advance = shares.map((share) => advanceLine(share, order.code));
      return this.invoicing.draft(tx, order, 'advance', advance, this.today());
    });
  }

  /**
   * The balance invoice: all that is paid once, less the advances that were issued; answers its id. `sale-order.advance-not-issued`
   * while one is a draft, `sale-order.already-invoiced`, `sale-order.nothing-to-invoice` where all recurs.
   */
  balance(id: number): Promise<number> {
    return this.db.run(async (tx) => {
      const order = await loadOrder(tx, id, true);
      const invoices = await orderInvoices(tx, order);
      this.assertOpen(order, invoices);
      const lines = await this.onceLines(tx, order);
      const advances = invoices.map(({ invoiceId }) => invoiceId);
      await this.invoicing.assertIssued(tx, order.id, advances);
      const deductions = await this.invoicing.deductions(tx, order.partnerId, advances);
      return this.invoicing.draft(
        tx,
        order,
        'balance',
        [...lines.map(orderLine), ...deductions],
        this.today(),
      );
    });
  }

  /** Calls an order off. `sale-order.in-use` once something was made of it. */
  cancel(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      const order = await loadOrder(tx, id, true);
      const invoices = await orderInvoices(tx, order);
      this.assertOpen(order, invoices);
      if (invoices.length > 0 || order.contractId !== null)
        throw new DomainError('sale-order.in-use', { id });
      await tx.save(Object.assign(order, { cancelledOn: this.today() }));
    });
  }

  private async onceLines(tx: EntityManager, order: SaleOrder) {
    const lines = (await orderLines(tx, order)).filter(({ recurring }) => !recurring);
    if (lines.length === 0) throw new DomainError('sale-order.nothing-to-invoice', { id: order.id });
    return lines;
  }

  private assertOpen(order: SaleOrder, invoices: Awaited<ReturnType<typeof orderInvoices>>): void {
    const { id, cancelledOn } = order;
    const status = orderStatus({ isCancelled: cancelledOn !== null, invoices });
    if (status === 'cancelled') throw new DomainError('sale-order.cancelled', { id });
    if (status === 'invoiced') throw new DomainError('sale-order.already-invoiced', { id });
  }

  private today(): CivilDate {
    return this.clock.today();
  }
}
