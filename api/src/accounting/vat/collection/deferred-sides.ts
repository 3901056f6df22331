import type { VatRegisterKind } from '../vat-entry.entity';

/** Where a register's documents, what is to be paid of them and the money that paid them stand, as SQL. */
interface DeferredSide {
  /** Column of `vat_entry`. */
  readonly document: string;
  /** By document; of these documents. */
  readonly payables: string;
  /** Allocations of these documents, in the order they were recorded. */
  readonly receipts: string;
  /** Documents with VAT that waits, of these payments. */
  readonly paidBy: string;
  /** Some money was paid for the document of `v`. */
  readonly somePaid: string;
}

/** The line `v` of a register counts: neither was it taken back nor does it take one back. */
export const STANDING =
  'NOT EXISTS (SELECT 1 FROM bill_undo u WHERE u.bill_id = v.bill_id AND u.recording = v.recording)';

/**
 * Our invoices, and suppliers' bills: these are paid with what is withheld too, and by an advance on the day it was used.
 */
export const DEFERRED_SIDES: Readonly<Record<VatRegisterKind, DeferredSide>> = {
  sale: {
    document: 'invoice_id',
    payables:
      'SELECT invoice_id AS documentId, SUM(amount) AS payable FROM instalment WHERE invoice_id IN (?) GROUP BY invoice_id',
    receipts: `SELECT a.id AS allocationId, i.invoice_id AS documentId, a.amount, y.received_on AS paidOn,
            IF(a.undone_at IS NULL, NULL, COALESCE(a.detached_on, y.reversed_on, y.received_on)) AS undoneOn
     FROM payment_allocation a
     JOIN instalment i ON i.id = a.instalment_id
     JOIN payment y ON y.id = a.payment_id
     WHERE i.invoice_id IN (?) ORDER BY a.id`,
    paidBy: `SELECT DISTINCT v.invoice_id AS id
       FROM payment_allocation a
       JOIN instalment i ON i.id = a.instalment_id
       JOIN vat_entry v ON v.invoice_id = i.invoice_id AND v.payability = 'D'
       WHERE a.payment_id IN (?)`,
    somePaid:
      'SELECT 1 FROM instalment i JOIN payment_allocation a ON a.instalment_id = i.id WHERE i.invoice_id = v.invoice_id',
  },
  purchase: {
    document: 'bill_id',
    payables:
      'SELECT bill_id AS documentId, SUM(payable + withheld) AS payable FROM bill_instalment WHERE bill_id IN (?) GROUP BY bill_id HAVING payable > 0',
    receipts: `SELECT a.id AS allocationId, i.bill_id AS documentId, a.amount + a.withheld AS amount, a.withheld_on AS paidOn,
            IF(a.undone_at IS NULL, NULL, GREATEST(COALESCE(y.reversed_on, a.withheld_on), a.withheld_on)) AS undoneOn
     FROM supplier_payment_allocation a
     JOIN bill_instalment i ON i.id = a.instalment_id
     JOIN supplier_payment y ON y.id = a.payment_id
     WHERE i.bill_id IN (?) ORDER BY a.id`,
    paidBy: `SELECT DISTINCT v.bill_id AS id
       FROM supplier_payment_allocation a
       JOIN bill_instalment i ON i.id = a.instalment_id
       JOIN vat_entry v ON v.bill_id = i.bill_id AND v.payability = 'D'
       WHERE a.payment_id IN (?)`,
    somePaid:
      'SELECT 1 FROM bill_instalment i JOIN supplier_payment_allocation a ON a.instalment_id = i.id WHERE i.bill_id = v.bill_id',
  },
};
