import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { assertPartnerVisible } from '../partners/partner-scope';
import type { PricedLine } from './document';
import { draftLine } from './draft-line';
import { InvoiceLine } from './invoice-line.entity';
import { Invoice } from './invoice.entity';

/** A document locked until the transaction ends; `invoice.not-found` also where the record rule hides it. */
export async function lockInvoice(tx: EntityManager, id: number): Promise<Invoice> {
  const invoice = await tx.findOne(Invoice, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!invoice) throw new DomainError('invoice.not-found', { id });
  await assertPartnerVisible(tx, invoice.partnerId).catch((error: unknown) => {
    throw error instanceof DomainError ? new DomainError('invoice.not-found', { id }) : error;
  });
  return invoice;
}

/** The same for what has no number yet; `invoice.not-draft` otherwise. */
export async function lockDraft(tx: EntityManager, id: number): Promise<Invoice> {
  const invoice = await lockInvoice(tx, id);
  if (invoice.status !== 'draft') throw new DomainError('invoice.not-draft', { id, number: invoice.number });
  return invoice;
}

/** Lines of a document in their order, ready to be written again. */
export async function linesOf(tx: EntityManager, invoiceId: number): Promise<PricedLine[]> {
  const lines = await tx.find(InvoiceLine, { where: { invoiceId }, order: { position: 'ASC' } });
  return lines.map(draftLine);
}
