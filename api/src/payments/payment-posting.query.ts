import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';

/** A payment as the books see it. EUR. */
export interface PaymentForPosting {
  readonly id: number;
  readonly partnerId: number;
  readonly partnerName: string;
  /** Zero for an offset. */
  readonly amount: Big;
  readonly receivedOn: CivilDate;
  readonly reversedOn: CivilDate | null;
  readonly reference: string | null;
  /** Account that the money arrives on, by its payment method; null if the method is gone. */
  readonly cashAccount: string | null;
}

interface PaymentRow extends Omit<PaymentForPosting, 'amount'> {
  readonly amount: string;
}

/** Reads payments for the books. */
@Injectable()
export class PaymentPostingQuery {
  /** Receipts among these payments, reversed ones too, in the order of their ids; offsets move no money and are left out. */
  async forPosting(tx: EntityManager, ids: readonly number[]): Promise<PaymentForPosting[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<PaymentRow[]>(
      `SELECT y.id, y.partner_id AS partnerId, p.name AS partnerName, y.amount, y.received_on AS receivedOn,
              y.reversed_on AS reversedOn, y.reference, m.cash_account AS cashAccount
       FROM payment y
       JOIN partner p ON p.id = y.partner_id
       LEFT JOIN payment_method m ON m.code = y.method_code
       WHERE y.id IN (?) AND y.kind = 'receipt' ORDER BY y.id`,
      [ids],
    );
    return rows.map((row) => ({ ...row, amount: new Big(row.amount) }));
  }
}
