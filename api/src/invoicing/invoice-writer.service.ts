import { Injectable } from '@nestjs/common';
import { yearOf, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { money, ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import type { AuditValues } from '../platform/audit/audit-entry.entity';
import { AuditService } from '../platform/audit/audit.service';
import { Clock } from '../platform/clock.service';
import { insertMany, updateMany, type Row } from '../platform/db/bulk-writer';
import { Numbering } from '../platform/numbering.service';
import { Outbox } from '../platform/outbox/outbox.service';
import type { PlannedDocument, PricedLine } from './document';
import type { CreditNoteIssued, InvoiceIssued } from './events';
import { invoiceNumber } from './invoice-number';
import { Instalment } from './instalment.entity';
import { InvoiceContract } from './invoice-contract.entity';
import { InvoiceLine } from './invoice-line.entity';
import { InvoiceTax } from './invoice-tax.entity';
import { Invoice } from './invoice.entity';
import { Register } from './register.entity';
import { Plafonds } from './letters/plafonds.service';
import { RegisterService } from './register.service';
import { saleDocument } from './sale-document';

/** What a document gets when it is issued. */
type Identity = Pick<Invoice, 'status' | 'issuedOn' | 'year' | 'sequence' | 'number'>;

const DRAFT: Identity = { status: 'draft', issuedOn: null, year: null, sequence: null, number: null };

/** Numbers and writes documents, one or hundreds, with a fixed number of statements. */
@Injectable()
export class InvoiceWriter {
  constructor(
    private readonly numbering: Numbering,
    private readonly registers: RegisterService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly plafonds: Plafonds,
  ) {}

  /**
   * Issues documents in the caller's transaction and answers their ids in the same order. Numbers are taken here, so they
   * have no gap whatever becomes of the transaction. Credit notes are numbered in their own register, if there is one. Letters of
   * intent are used up here, before any number is taken; see `Plafonds.take`.
   */
  async issue(
    tx: EntityManager,
    registerId: number,
    issuedOn: CivilDate,
    documents: readonly PlannedDocument[],
  ): Promise<number[]> {
    await this.plafonds.take(tx, documents, issuedOn);
    const notes = documents.filter(({ type }) => type === 'credit-note');
    if (notes.length === 0) return this.issueInto(tx, registerId, issuedOn, documents);
    const noteRegisterId = await this.registers.idForNotes(tx, 'credit-note', registerId);
    if (noteRegisterId === registerId) return this.issueInto(tx, registerId, issuedOn, documents);
    const invoices = documents.filter(({ type }) => type !== 'credit-note');
    const ids = {
      invoice: (await this.issueInto(tx, registerId, issuedOn, invoices)).values(),
      'credit-note': (await this.issueInto(tx, noteRegisterId, issuedOn, notes)).values(),
    };
    return documents.map(({ type }) => ids[type].next().value ?? 0);
  }

  private async issueInto(
    tx: EntityManager,
    registerId: number,
    issuedOn: CivilDate,
    documents: readonly PlannedDocument[],
  ): Promise<number[]> {
    if (documents.length === 0) return [];
    const register = await this.register(tx, registerId);
    const year = yearOf(issuedOn);
    const first = await this.numbering.reserve(tx, register.code, year, documents.length, issuedOn);
    const numberAt = (index: number): string => invoiceNumber(register.format, year, first + index);
    const createdAt = this.clock.now();
    const ids = await insertMany(
      tx,
      Invoice,
      documents.map((document, index) => ({
        ...this.head(document, registerId, {
          status: 'issued',
          issuedOn,
          year,
          sequence: first + index,
          number: numberAt(index),
        }),
        createdAt,
      })),
    );
    await this.writeParts(tx, documents, ids);
    await this.plafonds.record(tx, documents, ids);
    await this.announce(tx, documents, ids, issuedOn);
    const resourceId = ids.length === 1 ? (ids[0] ?? null) : null;
    const after = { ids, issuedOn, first: numberAt(0), last: numberAt(ids.length - 1) };
    await this.audit.record(tx, { resource: 'invoice', resourceId, action: 'issued', after });
    return ids;
  }

  /** Writes a document without a number; it can still be changed. Its register is chosen as on issue. */
  async draft(tx: EntityManager, register: number, document: PlannedDocument): Promise<number> {
    const registerId =
      document.type === 'credit-note'
        ? await this.registers.idForNotes(tx, 'credit-note', register)
        : register;
    const head = { ...this.head(document, registerId), createdAt: this.clock.now() };
    const ids = await insertMany(tx, Invoice, [head]);
    await this.writeParts(tx, [document], ids);
    const [id = 0] = ids;
    await this.audit.record(tx, {
      resource: 'invoice',
      resourceId: id,
      action: 'created',
      after: told(document),
    });
    return id;
  }

  /** Writes a draft anew, as `document` says. The caller holds its lock and has seen that it is one. */
  async rewriteDraft(
    tx: EntityManager,
    id: number,
    registerId: number,
    document: PlannedDocument,
  ): Promise<void> {
    await this.rewrite(tx, id, this.head(document, registerId), document);
    await this.audit.record(tx, {
      resource: 'invoice',
      resourceId: id,
      action: 'updated',
      after: told(document),
    });
  }

  /** Gives a draft its number and writes it as `document` says; told to the modules above. The caller holds its lock. */
  async issueDraft(
    tx: EntityManager,
    { id, registerId }: Pick<Invoice, 'id' | 'registerId'>,
    issuedOn: CivilDate,
    document: PlannedDocument,
  ): Promise<void> {
    await this.plafonds.take(tx, [document], issuedOn);
    const { code, format } = await this.register(tx, registerId);
    const year = yearOf(issuedOn);
    const sequence = await this.numbering.reserve(tx, code, year, 1, issuedOn);
    const number = invoiceNumber(format, year, sequence);
    const identity: Identity = { status: 'issued', issuedOn, year, sequence, number };
    await this.rewrite(tx, id, this.head(document, registerId, identity), document);
    await this.plafonds.record(tx, [document], [id]);
    await this.announce(tx, [document], [id], issuedOn);
    const after = { number, issuedOn, total: money(document.total) };
    await this.audit.record(tx, { resource: 'invoice', resourceId: id, action: 'issued', after });
  }

  /** Lines, tax summary and instalments of documents whose heads are written. */
  private async writeParts(
    tx: EntityManager,
    documents: readonly PlannedDocument[],
    ids: readonly number[],
  ): Promise<void> {
    const lines: Row<InvoiceLine>[] = [];
    const taxes: Row<InvoiceTax>[] = [];
    const instalments: Row<Instalment>[] = [];
    documents.forEach((document, index) => {
      const invoiceId = ids[index] ?? 0;
      document.lines.forEach((line, index) => lines.push(lineRow(line, invoiceId, index + 1)));
      for (const group of document.taxes) taxes.push({ ...group, invoiceId });
      for (const part of document.instalments) {
        instalments.push({ ...part, invoiceId, settled: ZERO, methodCode: document.methodCode });
      }
    });
    await insertMany(tx, InvoiceLine, lines);
    await insertMany(tx, InvoiceTax, taxes);
    await insertMany(tx, Instalment, instalments);
    await insertMany(tx, InvoiceContract, contractRows(documents, ids));
  }

  /** Tells the modules above what was issued. */
  private async announce(
    tx: EntityManager,
    documents: readonly Pick<PlannedDocument, 'type'>[],
    ids: readonly number[],
    issuedOn: CivilDate,
  ): Promise<void> {
    const idsOf = (type: PlannedDocument['type']): number[] =>
      ids.filter((_, index) => documents[index]?.type === type);
    const invoices = idsOf('invoice');
    const creditNotes = idsOf('credit-note');
    if (invoices.length > 0) {
      await this.outbox.publish(tx, {
        type: 'invoice.issued',
        invoiceIds: invoices,
        issuedOn,
      } satisfies InvoiceIssued);
    }
    if (creditNotes.length > 0) {
      await this.outbox.publish(tx, {
        type: 'credit-note.issued',
        invoiceIds: creditNotes,
        issuedOn,
      } satisfies CreditNoteIssued);
    }
  }

  private async rewrite(
    tx: EntityManager,
    id: number,
    head: Row<Invoice>,
    document: PlannedDocument,
  ): Promise<void> {
    await updateMany(tx, Invoice, [{ id, ...head }]);
    await tx.query('UPDATE invoice SET version = version + 1 WHERE id = ?', [id]);
    for (const part of [InvoiceLine, InvoiceTax, Instalment]) await tx.delete(part, { invoiceId: id });
    await this.writeParts(tx, [document], [id]);
  }

  /** Of a draft, which nobody owes us, unless it gets an identity. */
  private head(document: PlannedDocument, registerId: number, identity: Identity = DRAFT): Row<Invoice> {
    // One plain literal: billing makes these by the ten thousand.
    return {
      type: document.type,
      documentType: saleDocument(document),
      registerId,
      partnerId: document.partnerId,
      customer: document.customer,
      customerName: document.customer.name,
      contractId: document.contractId,
      contractCode: document.contractCode,
      billingRunId: document.billingRunId,
      creditedInvoiceId: document.creditedInvoiceId,
      letterId: document.letterId ?? null,
      notes: document.notes,
      taxable: document.taxable,
      tax: document.tax,
      total: document.total,
      withheld: document.withheld,
      payable: document.payable,
      stampDuty: document.stampDuty,
      openAmount: identity.status === 'draft' ? ZERO : document.payable,
      status: identity.status,
      issuedOn: identity.issuedOn,
      year: identity.year,
      sequence: identity.sequence,
      number: identity.number,
    };
  }

  private async register(tx: EntityManager, id: number): Promise<Register> {
    const register = await tx.findOneBy(Register, { id });
    if (!register) throw new DomainError('register.not-found', { id });
    return register;
  }
}

/** One plain literal: a line spread into another object would be a slow one of several kilobytes. */
function lineRow(line: PricedLine, invoiceId: number, position: number): Row<InvoiceLine> {
  return {
    invoiceId,
    position,
    productId: line.productId,
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    discountPercent: line.discountPercent,
    discountAmount: line.discountAmount,
    amount: line.amount,
    taxCodeId: line.taxCodeId,
    taxRate: line.taxRate,
    natura: line.natura,
    law: line.law,
    payability: line.payability,
    stampSubject: line.stampSubject,
    withholdingSubject: line.withholdingSubject ?? false,
    periodFrom: line.periodFrom,
    periodTo: line.periodTo,
    revenueAccount: line.revenueAccount,
    contractLineId: line.contractLineId,
    creditedPosition: line.creditedPosition ?? null,
    deductedInvoiceId: line.deductedInvoiceId ?? null,
    explanation: line.explanation,
  };
}

/** The contracts of documents that are for several. */
function contractRows(
  documents: readonly Pick<PlannedDocument, 'contracts'>[],
  ids: readonly number[],
): Row<InvoiceContract>[] {
  return documents.flatMap(({ contracts = [] }, index) =>
    contracts.map((contract) => ({ ...contract, invoiceId: ids[index] ?? 0 })),
  );
}

/** What the audit keeps of a draft: enough to see what was changed, not the whole of it. */
function told({ partnerId, customer, notes, total, lines }: PlannedDocument): AuditValues {
  return {
    ...{ partnerId, customer: customer.name, notes, total: money(total) },
    lines: lines.map(({ description, amount }) => `${description}: ${money(amount)}`),
  };
}
