import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PeriodGate } from '../../periods/period-gate.service';

/**
 * A bill under reverse charge stands in both registers as soon as it is booked, with its VAT owed and deducted. Its integration is the
 * document of the register of sales: it gives that line its number and day, and moves no amount.
 */
@Injectable()
export class IntegrationRegisters {
  constructor(private readonly gate: PeriodGate) {}

  /**
   * Writes the numbers of the integrations of these bills, if there are any yet, into the register of sales. One statement; a month that
   * is locked keeps the supplier's number, since it may have been printed.
   */
  async number(tx: EntityManager, billIds: readonly number[]): Promise<void> {
    if (billIds.length === 0) return;
    const { lockedTo } = await this.gate.enter(tx);
    await tx.query(
      `UPDATE vat_entry e JOIN vat_integration v ON v.bill_id = e.bill_id JOIN bill b ON b.id = e.bill_id AND b.recording = e.recording
          SET e.register_id = v.register_id, e.document_number = v.number, e.document_on = v.issued_on
        WHERE e.bill_id IN (?) AND e.kind = 'sale' AND e.register_id IS NULL AND e.registered_on > ?`,
      [billIds, lockedTo ?? '1000-01-01'],
    );
  }
}
