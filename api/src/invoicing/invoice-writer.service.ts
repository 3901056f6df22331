import { Injectable } from '@nestjs/common';
import { yearOf, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import { Numbering } from '../platform/numbering.service';
import { Outbox } from '../platform/outbox/outbox.service';
import type { PlannedDocument } from './document';
import type { CreditNoteIssued, InvoiceIssued } from './events';
import { invoiceNumber } from './invoice-number';
import { Instalment } from './instalment.entity';
import { InvoiceLine } from './invoice-line.entity';
import { InvoiceTax } from './invoice-tax.entity';
import { Invoice } from './invoice.entity';
import { Register } from './register.entity';

/** Numbers and writes documents, one or hundreds, with a fixed number of statements. */
@Injectable()
export class InvoiceWriter {
  constructor(
    private readonly numbering: Numbering,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Issues documents in the caller's transaction and answers their ids in the same order. Numbers are taken here, so they
   * have no gap whatever becomes of the transaction.
   */
  async issue(
    tx: EntityManager,
    registerId: number,
    issuedOn: CivilDate,
    documents: readonly PlannedDocument[],
  ): Promise<number[]> {
    if (documents.length === 0) return [];
    const register = await this.register(tx, registerId);
    const year = yearOf(issuedOn);
    const first = await this.numbering.reserve(tx, register.code, year, documents.length, issuedOn);
    const ids = await insertMany(
      tx,
      Invoice,
      documents.map((document, index) => ({
        ...this.head(document, registerId),
        status: 'issued' as const,
        issuedOn,
        year,
        sequence: first + index,
        number: invoiceNumber(register.format, year, first + index),
      })),
    );
    await this.writeParts(tx, documents, ids);
    await this.announce(tx, documents, ids, issuedOn);
    return ids;
  }

  /** Writes a document without a number; it can still be changed. */
  async draft(tx: EntityManager, registerId: number, document: PlannedDocument): Promise<number> {
    const ids = await insertMany(tx, Invoice, [
      { ...this.head(document, registerId), status: 'draft', issuedOn: null, year: null, sequence: null, number: null },
    ]);
    await this.writeParts(tx, [document], ids);
    return ids[0] ?? 0;
  }

  /** Lines, tax summary and instalments of documents whose heads are written. */
  async writeParts(tx: EntityManager, documents: readonly PlannedDocument[], ids: readonly number[]): Promise<void> {
    const lines: Row<InvoiceLine>[] = [];
    const taxes: Row<InvoiceTax>[] = [];
    const instalments: Row<Instalment>[] = [];
    documents.forEach((document, index) => {
      const invoiceId = ids[index] ?? 0;
      document.lines.forEach((line, position) => lines.push({ invoiceId, position: position + 1, ...line }));
      for (const group of document.taxes) taxes.push({ invoiceId, ...group });
      for (const part of document.instalments) {
        instalments.push({ invoiceId, ...part, settled: ZERO, methodCode: document.methodCode });
      }
    });
    await insertMany(tx, InvoiceLine, lines);
    await insertMany(tx, InvoiceTax, taxes);
    await insertMany(tx, Instalment, instalments);
  }

  /** Tells the modules above what was issued. */
  async announce(
    tx: EntityManager,
    documents: readonly Pick<PlannedDocument, 'type'>[],
    ids: readonly number[],
    issuedOn: CivilDate,
  ): Promise<void> {
    const idsOf = (type: PlannedDocument['type']): number[] => ids.filter((_, index) => documents[index]?.type === type);
    const invoices = idsOf('invoice');
    const creditNotes = idsOf('credit-note');
    if (invoices.length > 0) {
      await this.outbox.publish(tx, { type: 'invoice.issued', invoiceIds: invoices, issuedOn } satisfies InvoiceIssued);
    }
    if (creditNotes.length > 0) {
      await this.outbox.publish(tx, {
        type: 'credit-note.issued',
        invoiceIds: creditNotes,
        issuedOn,
      } satisfies CreditNoteIssued);
    }
  }

  private head(document: PlannedDocument, registerId: number): Row<Invoice> {
    const { type, partnerId, customer, contractId, contractCode, billingRunId, creditedInvoiceId, notes } = document;
    const { taxable, tax, total, payable, stampDuty } = document;
    return {
      ...{ type, registerId, partnerId, customer, customerName: customer.name, contractId, contractCode, billingRunId },
      ...{ creditedInvoiceId, taxable, tax, total, payable, stampDuty, openAmount: payable, notes },
      createdAt: this.clock.now(),
    };
  }

  private async register(tx: EntityManager, id: number): Promise<Register> {
    const register = await tx.findOneBy(Register, { id });
    if (!register) throw new DomainError('register.not-found', { id });
    return register;
  }
}
