import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { Natura } from '@ponte/shared/code-lists/natura';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Advances } from '../../invoicing/advances.service';
import type { PricedLine } from '../../invoicing/document';
import { DocumentPlanner } from '../../invoicing/document-planner.service';
import { InvoiceWriter } from '../../invoicing/invoice-writer.service';
import { RegisterService } from '../../invoicing/register.service';
import type { Payability } from '../../invoicing/totals';
import type { AdvancedLine } from './advance-shares';
import { OrderInvoice } from './order-invoice.entity';
import type { OrderInvoiceKind } from './order-state';
import type { SaleOrder } from './sale-order.entity';

interface LineRow {
  readonly amount: string;
  readonly taxRate: string;
  readonly natura: Natura | null;
  readonly payability: Payability;
  readonly law: string | null;
  readonly withheld: number;
}

/** The documents of orders, by invoicing's own means. The caller holds the order's lock. */
@Injectable()
export class OrderInvoicing {
  constructor(
    private readonly planner: DocumentPlanner,
    private readonly writer: InvoiceWriter,
    private readonly registers: RegisterService,
    private readonly advances: Advances,
  ) {}

  /** A draft for the order's customer as it is now, linked with the order; answers the invoice's id. */
  async draft(
    tx: EntityManager,
    { id: orderId, partnerId, code }: SaleOrder,
    kind: OrderInvoiceKind,
    lines: readonly PricedLine[],
    on: CivilDate,
  ): Promise<number> {
    const links = { contractId: null, contractCode: null, creditedInvoiceId: null, methodCode: null };
    const notes = `${kind === 'advance' ? 'Acconto' : 'Saldo'} ordine ${code}`;
    const documentType = kind === 'advance' ? ('TD02' as const) : ('TD01' as const);
    const own = { type: 'invoice' as const, documentType, partnerId, notes, lines };
    const document = await this.planner.plan(tx, { ...own, ...links }, on);
    const invoiceId = await this.writer.draft(tx, await this.registers.standardId(tx), document);
    const balanceOf = kind === 'balance' ? orderId : null;
    await tx.insert(OrderInvoice, { orderId, invoiceId, kind, balanceOf });
    return invoiceId;
  }

  /** What invoices charge, less what credit notes took back, drafts included. */
  async linesOf(tx: EntityManager, invoiceIds: readonly number[]): Promise<AdvancedLine[]> {
    if (invoiceIds.length === 0) return [];
    const rows = await tx.query<LineRow[]>(
      `SELECT IF(i.type = 'credit-note', -l.amount, l.amount) AS amount, l.tax_rate AS taxRate, l.natura, l.payability, l.law,
              l.withholding_subject AS withheld
         FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
        WHERE i.id IN (?) OR (i.credited_invoice_id IN (?) AND i.type = 'credit-note' AND i.status = 'issued')`,
      [invoiceIds, invoiceIds],
    );
    return rows.map(({ amount, taxRate, withheld, ...row }) => ({
      ...{ ...row, amount: decimal(amount), taxRate: decimal(taxRate), withholdingSubject: withheld === 1 },
    }));
  }

  /** `sale-order.advance-not-issued` while one of these is a draft: what is deducted is named by number and day. */
  async assertIssued(tx: EntityManager, orderId: number, invoiceIds: readonly number[]): Promise<void> {
    const drafts = await tx.query<{ id: number }[]>(
      "SELECT id FROM invoice WHERE id IN (?) AND status = 'draft' LIMIT 1",
      [[0, ...invoiceIds]],
    );
    if (drafts.length > 0) throw new DomainError('sale-order.advance-not-issued', { id: orderId });
  }

  /** Negative lines that deduct what is left of these advances. */
  async deductions(
    tx: EntityManager,
    partnerId: number,
    invoiceIds: readonly number[],
  ): Promise<PricedLine[]> {
    const open = await this.advances.open(tx, partnerId);
    const wanted = open.filter(({ invoiceId }) => invoiceIds.includes(invoiceId));
    return this.advances.lines(
      tx,
      wanted.map(({ invoiceId }) => ({ invoiceId })),
      partnerId,
    );
  }
}
