import type { EntityManager } from 'typeorm';

/** Credit no longer pays this invoice by itself, even if its being issued is told late or again: the office took money from it. */
export async function keepFromCredit(tx: EntityManager, invoiceId: number, at: Date): Promise<void> {
  await tx.query(
    `INSERT INTO credit_use (invoice_id, amount, created_at) VALUES (?, 0, ?)
     ON DUPLICATE KEY UPDATE invoice_id = invoice_id`,
    [invoiceId, at],
  );
}
