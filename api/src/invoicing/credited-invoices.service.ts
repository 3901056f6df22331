import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { Advances } from './advances.service';
import type { CreditableLine, CreditedInvoice } from './credit';
import { draftLine } from './draft-line';
import { Instalment } from './instalment.entity';
import { InvoiceLine } from './invoice-line.entity';
import { Invoice } from './invoice.entity';

/** An issued invoice locked against other credit notes, and what was credited of each of its lines. */
export interface LockedInvoice extends CreditedInvoice {
  readonly invoice: Invoice;
  readonly lines: readonly CreditableLine[];
  /** How it was to be paid; null where nothing was. */
  readonly methodCode: string | null;
}

/** Issued invoices as those see them who credit them. */
@Injectable()
export class CreditedInvoices {
  constructor(private readonly advances: Advances) {}

  /**
   * Locks an invoice until the transaction ends, so that credit notes of it come one after the other. Throws
   * `invoice.not-found`, `invoice.not-issued` for a draft, `credit-note.invalid-target` for a credit note, and
   * `credit-note.advance-deducted` for an advance while a balance invoice deducts it.
   */
  async lock(tx: EntityManager, id: number): Promise<LockedInvoice> {
    const invoice = await tx.findOne(Invoice, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!invoice) throw new DomainError('invoice.not-found', { id });
    if (invoice.type !== 'invoice') throw new DomainError('credit-note.invalid-target', { id });
    if (invoice.documentType === 'TD02' && (await this.advances.isDeducted(tx, id)))
      throw new DomainError('credit-note.advance-deducted', { id });
    const { number, issuedOn } = invoice;
    if (number === null || issuedOn === null) throw new DomainError('invoice.not-issued', { id });
    const lines = await tx.find(InvoiceLine, { where: { invoiceId: id }, order: { position: 'ASC' } });
    const credited = await this.soFar(tx, id);
    const instalment = await tx.findOne(Instalment, { where: { invoiceId: id }, order: { id: 'ASC' } });
    return {
      ...{ invoice, number, issuedOn, methodCode: instalment?.methodCode ?? null },
      lines: lines.map((line) => ({
        position: line.position,
        line: draftLine(line),
        credited: credited.get(line.position) ?? ZERO,
      })),
    };
  }

  /** What issued credit notes have taken back, by position of the invoice's lines. Drafts take nothing. */
  async soFar(tx: EntityManager, invoiceId: number): Promise<Map<number, Big>> {
    const rows = await tx.query<{ position: number; amount: string }[]>(
      `SELECT line.credited_position AS position, SUM(line.amount) AS amount
         FROM invoice note JOIN invoice_line line ON line.invoice_id = note.id
        WHERE note.credited_invoice_id = ? AND note.status = 'issued' AND line.credited_position IS NOT NULL
        GROUP BY line.credited_position`,
      [invoiceId],
    );
    return new Map(rows.map(({ position, amount }) => [position, decimal(amount)]));
  }
}
