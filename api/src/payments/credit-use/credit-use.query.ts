import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import type { Credit } from './use-credits';

/** An issued invoice whose customer has something with us. */
export interface InvoiceToPay {
  readonly id: number;
  readonly number: string;
  readonly partnerId: number;
  readonly issuedOn: CivilDate;
}

/** A credit and what it is called. */
export interface CreditRow extends Credit {
  readonly reference: string;
}

const ON_ACCOUNT = "y.unallocated > 0 AND y.status = 'registered'";

/** What is left once the invoice it corrects is settled: while that is open, the credit note is meant for it. */
const LEFT_OVER = `c.type = 'credit-note' AND c.status = 'issued' AND c.open_amount > 0
  AND NOT EXISTS (SELECT 1 FROM invoice o WHERE o.id = c.credited_invoice_id AND o.open_amount > 0)`;

/** Finds the invoices that credit may pay, and the credit. */
@Injectable()
export class CreditUseQuery {
  /** Those of these invoices that are open, of customers with credit that may be used by itself. One statement. */
  invoices(tx: EntityManager, ids: readonly number[]): Promise<InvoiceToPay[]> {
    return tx.query<InvoiceToPay[]>(
      `SELECT i.id, i.number, i.partner_id AS partnerId, i.issued_on AS issuedOn
       FROM invoice i JOIN partner p ON p.id = i.partner_id CROSS JOIN payment_setting s
       WHERE i.id IN (?) AND i.type = 'invoice' AND i.status = 'issued' AND i.open_amount > 0
         AND COALESCE(p.uses_credit, s.uses_credit) = 1
         AND (i.partner_id IN (SELECT y.partner_id FROM payment y WHERE ${ON_ACCOUNT})
           OR i.partner_id IN (SELECT c.partner_id FROM invoice c WHERE ${LEFT_OVER}))`,
      [ids],
    );
  }

  /** Money on account of these customers; held until the transaction ends. */
  async payments(tx: EntityManager, partnerIds: readonly number[]): Promise<CreditRow[]> {
    const found = await tx.query<{ id: number }[]>(
      `SELECT y.id FROM payment y WHERE y.partner_id IN (?) AND ${ON_ACCOUNT}`,
      [partnerIds],
    );
    if (found.length === 0) return [];
    const rows = await tx.query<(Omit<CreditRow, 'left'> & { readonly left: string })[]>(
      `SELECT 'payment' AS kind, y.id, y.partner_id AS partnerId, y.received_on AS since, y.unallocated AS \`left\`,
              COALESCE(y.reference, '') AS reference
       FROM payment y WHERE y.id IN (?) AND ${ON_ACCOUNT} ORDER BY y.id FOR UPDATE`,
      [found.map(({ id }) => id)],
    );
    return rows.map((row) => ({ ...row, left: new Big(row.left) }));
  }

  /** Instalments of credit notes of these customers with something left, not held yet. */
  notes(tx: EntityManager, partnerIds: readonly number[]): Promise<Omit<CreditRow, 'left'>[]> {
    return tx.query<Omit<CreditRow, 'left'>[]>(
      `SELECT 'credit-note' AS kind, n.id, c.partner_id AS partnerId, c.issued_on AS since,
              CONCAT('Nota di credito ', c.number) AS reference
       FROM invoice c JOIN instalment n ON n.invoice_id = c.id
       WHERE c.partner_id IN (?) AND n.settled < n.amount AND ${LEFT_OVER}`,
      [partnerIds],
    );
  }

  /** Those of these invoices that credit has paid before. */
  async done(tx: EntityManager, invoiceIds: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await tx.query<{ id: number }[]>(
      'SELECT invoice_id AS id FROM credit_use WHERE invoice_id IN (?)',
      [invoiceIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
