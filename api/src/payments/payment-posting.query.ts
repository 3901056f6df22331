import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';

/** A payment as the books see it. EUR. */
export interface PaymentForPosting {
  readonly id: number;
  readonly partnerId: number;
  readonly partnerName: string;
  /** What the customer paid; zero where cents are written off and no money moves, below zero where it went back. */
  readonly amount: Big;
  readonly fee: Big;
  /** Above zero what was short, below zero what was paid too much. */
  readonly writeOff: Big;
  readonly receivedOn: CivilDate;
  readonly reversedOn: CivilDate | null;
  readonly reference: string | null;
  /** Account that the money arrives on or leaves, by its payment method; null if the method is gone. */
  readonly cashAccount: string | null;
  /** Account of the fees, by its payment method; null for that of collection costs. */
  readonly feeAccount: string | null;
}

type PaymentRow = Omit<PaymentForPosting, 'amount' | 'fee' | 'writeOff'> &
  Record<'amount' | 'fee' | 'writeOff', string>;

/** Reads payments for the books. */
@Injectable()
export class PaymentPostingQuery {
  /** These payments, reversed ones too, in the order of their ids; offsets change no account and are left out. */
  async forPosting(tx: EntityManager, ids: readonly number[]): Promise<PaymentForPosting[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<PaymentRow[]>(
      `SELECT y.id, y.partner_id AS partnerId, p.name AS partnerName, y.amount, y.fee, y.write_off AS writeOff,
              y.received_on AS receivedOn, y.reversed_on AS reversedOn, y.reference, m.cash_account AS cashAccount,
              m.fee_account AS feeAccount
       FROM payment y
       JOIN partner p ON p.id = y.partner_id
       LEFT JOIN payment_method m ON m.code = y.method_code
       WHERE y.id IN (?) AND y.kind <> 'offset' ORDER BY y.id`,
      [ids],
    );
    return rows.map((row) => ({
      ...row,
      amount: new Big(row.amount),
      fee: new Big(row.fee),
      writeOff: new Big(row.writeOff),
    }));
  }
}
