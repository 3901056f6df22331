import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { firstOpenMonth } from './settlement/settled-until.query';

/** Brings issued documents into the VAT register of sales beside their journal entries. */
@Injectable()
export class VatRegisterWriter {
  /**
   * One statement for any number of documents; those already there stay as they are. A document waits until it has its entry
   * (one of zero has none), so that registers and journal never differ.
   */
  async register(tx: EntityManager, invoiceIds: readonly number[]): Promise<void> {
    if (invoiceIds.length === 0) return;
    await tx.query(
      `INSERT INTO vat_entry (kind, tax_id, invoice_id, entry_id, register_id, registered_on, competence, document_number, document_on,
                              partner_id, partner_name, partner_tax_id, rate, natura, payability, base, vat)
       SELECT 'sale', t.id, i.id, e.id, i.register_id, COALESCE(e.posted_on, i.issued_on),
              GREATEST(DATE_FORMAT(COALESCE(e.posted_on, i.issued_on), '%Y-%m-01'), ?), i.number, i.issued_on,
              i.partner_id, i.customer_name,
              COALESCE(NULLIF(JSON_VALUE(i.customer, '$.vatNumber'), ''), NULLIF(JSON_VALUE(i.customer, '$.fiscalCode'), '')),
              t.rate, t.natura, t.payability,
              IF(i.type = 'credit-note', -t.base, t.base), IF(i.type = 'credit-note', -t.tax, t.tax)
       FROM invoice i
       JOIN invoice_tax t ON t.invoice_id = i.id
       LEFT JOIN journal_entry e ON e.source_kind = 'invoice' AND e.source_id = i.id
       WHERE i.id IN (?) AND i.status = 'issued' AND (e.id IS NOT NULL OR i.total = 0)
       ORDER BY i.id, t.id
       ON DUPLICATE KEY UPDATE vat_entry.id = vat_entry.id`,
      [await firstOpenMonth(tx), invoiceIds],
    );
  }
}
