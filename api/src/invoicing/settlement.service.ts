import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { addAmounts, amountsById } from './add-amounts.query';
import type { InvoiceType } from './invoice.entity';

/** An instalment of an issued document and what is still open on it, EUR. */
export interface OpenInstalment {
  readonly instalmentId: number;
  readonly invoiceId: number;
  /** A credit note's instalment is owed by us. */
  readonly type: InvoiceType;
  readonly partnerId: number;
  readonly dueOn: CivilDate;
  readonly open: Big;
}

/** So much of an instalment is settled now; a negative amount takes a settlement back. */
export interface Settlement {
  readonly instalmentId: number;
  readonly amount: Big;
}

/** An issued credit note that corrects one invoice. */
export interface CorrectingNote {
  readonly creditNoteId: number;
  readonly creditedInvoiceId: number;
  readonly partnerId: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
}

interface OpenRow extends Omit<OpenInstalment, 'open'> {
  readonly open: string;
}

/** What payments have covered of what was invoiced. The caller decides; here it is locked and written. */
@Injectable()
export class SettlementService {
  /** Ids of the open instalments of these partners' invoices (not of credit notes), without a lock. */
  async openIdsOf(tx: EntityManager, partnerIds: readonly number[]): Promise<number[]> {
    if (partnerIds.length === 0) return [];
    const rows = await tx.query<{ id: number }[]>(
      `SELECT n.id FROM invoice i JOIN instalment n ON n.invoice_id = i.id
       WHERE i.partner_id IN (?) AND i.type = 'invoice' AND i.status = 'issued' AND i.open_amount > 0
         AND n.settled < n.amount`,
      [partnerIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of these documents that are issued credit notes of an invoice, in the order of their ids. */
  async creditNotes(tx: EntityManager, ids: readonly number[]): Promise<CorrectingNote[]> {
    if (ids.length === 0) return [];
    return tx.query<CorrectingNote[]>(
      `SELECT id AS creditNoteId, credited_invoice_id AS creditedInvoiceId, partner_id AS partnerId, number,
              issued_on AS issuedOn
       FROM invoice
       WHERE id IN (?) AND type = 'credit-note' AND status = 'issued' AND credited_invoice_id IS NOT NULL ORDER BY id`,
      [ids],
    );
  }

  /** Ids of the instalments of these documents, without a lock. */
  async idsOfInvoices(tx: EntityManager, invoiceIds: readonly number[]): Promise<number[]> {
    if (invoiceIds.length === 0) return [];
    const rows = await tx.query<{ id: number }[]>('SELECT id FROM instalment WHERE invoice_id IN (?)', [
      invoiceIds,
    ]);
    return rows.map(({ id }) => id);
  }

  /**
   * Locks instalments in the order of their ids (so that two payments wait and never deadlock) until the transaction ends,
   * and answers those of issued documents with what is open now, the oldest due first. Settled ones are open by zero.
   */
  async lock(tx: EntityManager, instalmentIds: readonly number[]): Promise<OpenInstalment[]> {
    if (instalmentIds.length === 0) return [];
    await tx.query('SELECT id FROM instalment WHERE id IN (?) ORDER BY id FOR UPDATE', [instalmentIds]);
    const rows = await tx.query<OpenRow[]>(
      `SELECT n.id AS instalmentId, n.invoice_id AS invoiceId, i.type, i.partner_id AS partnerId, n.due_on AS dueOn,
              n.amount - n.settled AS open
       FROM instalment n JOIN invoice i ON i.id = n.invoice_id
       WHERE n.id IN (?) AND i.status = 'issued' ORDER BY n.due_on, n.id`,
      [instalmentIds],
    );
    return rows.map((row) => ({ ...row, open: new Big(row.open) }));
  }

  /**
   * Moves what is settled of instalments, and what is open of their documents with it. The caller holds their locks and has
   * checked the amounts; the table refuses less than nothing and more than the whole.
   */
  async settle(tx: EntityManager, settlements: readonly Settlement[]): Promise<void> {
    const byInstalment = amountsById(settlements.map(({ instalmentId, amount }) => [instalmentId, amount]));
    if (byInstalment.size === 0) return;
    const rows = await tx.query<{ id: number; invoiceId: number }[]>(
      'SELECT id, invoice_id AS invoiceId FROM instalment WHERE id IN (?)',
      [[...byInstalment.keys()]],
    );
    const byInvoice = amountsById(rows.map(({ id, invoiceId }) => [invoiceId, byInstalment.get(id) ?? ZERO]));
    await addAmounts(tx, 'instalment', 'settled', byInstalment);
    await addAmounts(
      tx,
      'invoice',
      'open_amount',
      new Map([...byInvoice].map(([id, amount]) => [id, amount.neg()])),
    );
  }
}
