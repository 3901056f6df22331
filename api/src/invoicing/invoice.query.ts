import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type Big from 'big.js';
import { ownPartnersOnly } from '../partners/partner-scope';
import { Transactions } from '../platform/db/transactions.service';
import { CreditedInvoices } from './credited-invoices.service';
import { explainDocument, type ExplainedDocument } from './explain-document';
import { Instalment } from './instalment.entity';
import { InvoiceList, type InvoiceRow } from './invoice-list.query';
import { InvoiceContract } from './invoice-contract.entity';
import { InvoiceLine } from './invoice-line.entity';
import { InvoiceTax } from './invoice-tax.entity';
import { Invoice } from './invoice.entity';

/** A document with its parts, and what was credited of each of its lines by position. */
export interface InvoiceDetail {
  readonly row: InvoiceRow;
  readonly invoice: Invoice;
  readonly credited: ReadonlyMap<number, Big>;
  /** Where it is for several contracts; empty else. */
  readonly contracts: readonly InvoiceContract[];
}

/** Reads one document whole. */
@Injectable()
export class InvoiceReader {
  constructor(
    private readonly db: Transactions,
    private readonly lists: InvoiceList,
    private readonly credits: CreditedInvoices,
  ) {}

  /** `invoice.not-found` also where the record rule hides it. */
  async one(id: number): Promise<InvoiceDetail> {
    await this.assertVisible(id);
    const tx = this.db.manager;
    const [row] = await this.lists.rows(tx, [id]);
    const invoice = await this.withParts(id);
    if (!row) throw new DomainError('invoice.not-found', { id });
    const contracts = await tx.find(InvoiceContract, {
      where: { invoiceId: id },
      order: { firstPosition: 'ASC' },
    });
    return { row, invoice, credited: await this.credits.soFar(tx, id), contracts };
  }

  /** How the document came by its amounts. */
  async explain(id: number): Promise<ExplainedDocument> {
    await this.assertVisible(id);
    return explainDocument(await this.withParts(id));
  }

  /** `invoice.not-found` unless the document exists for the present actor. */
  async assertVisible(id: number): Promise<void> {
    const query = this.db.manager.createQueryBuilder(Invoice, 'invoice').where('invoice.id = :id', { id });
    ownPartnersOnly(query, 'invoice.partnerId');
    if (!(await query.getExists())) throw new DomainError('invoice.not-found', { id });
  }

  private async withParts(id: number): Promise<Invoice> {
    const tx = this.db.manager;
    const where = { invoiceId: id };
    const [invoice, lines, taxes, instalments] = await Promise.all([
      tx.findOneByOrFail(Invoice, { id }),
      tx.find(InvoiceLine, { where, order: { position: 'ASC' } }),
      tx.find(InvoiceTax, { where, order: { id: 'ASC' } }),
      tx.find(Instalment, { where, order: { dueOn: 'ASC', id: 'ASC' } }),
    ]);
    return Object.assign(invoice, { lines, taxes, instalments });
  }
}
