import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import { In, type EntityManager } from 'typeorm';
import { SettlementService } from '../../invoicing/settlement.service';
import { Payment } from '../payment.entity';
import type { CreditChoice, RefundableCredit } from './refund';

/** A credit and what it is called. */
export interface RefundableRow extends RefundableCredit {
  /** Reference of the payment, or number of the credit note. */
  readonly reference: string | null;
  /** The credit note; null for money. */
  readonly invoiceId: number | null;
}

/** Credits that are held until the transaction ends, with the payments among them by id. */
export interface HeldCredits {
  readonly credits: readonly RefundableRow[];
  readonly payments: ReadonlyMap<number, Payment>;
}

type Row = Omit<RefundableRow, 'left' | 'spokenFor' | 'partnerId'> & {
  readonly left: string;
  readonly spokenFor: number | string;
};

/** Finds what customers have with us. */
@Injectable()
export class RefundableCreditQuery {
  constructor(private readonly settlements: SettlementService) {}

  /** Money on account and open credit notes of a customer, without a lock. */
  async of(tx: EntityManager, partnerId: number): Promise<RefundableRow[]> {
    const rows = await tx.query<Row[]>(
      `SELECT 'payment' AS kind, y.id, y.received_on AS since, y.unallocated AS \`left\`, 0 AS spokenFor, y.reference,
              NULL AS invoiceId
       FROM payment y WHERE y.partner_id = ? AND y.status = 'registered' AND y.unallocated > 0
       UNION ALL
       SELECT 'credit-note', n.id, c.issued_on, n.amount - n.settled,
              EXISTS (SELECT 1 FROM invoice o WHERE o.id = c.credited_invoice_id AND o.open_amount > 0), c.number, c.id
       FROM invoice c JOIN instalment n ON n.invoice_id = c.id
       WHERE c.partner_id = ? AND c.type = 'credit-note' AND c.status = 'issued' AND c.open_amount > 0
         AND n.settled < n.amount`,
      [partnerId, partnerId],
    );
    return rows.map(({ left, spokenFor, ...row }) => ({
      ...row,
      ...{ partnerId, left: new Big(left), spokenFor: Number(spokenFor) === 1 },
    }));
  }

  /** Those of a choice, or all, with what is left of them now. Locks as every payment does: payments first, then instalments. */
  async hold(
    tx: EntityManager,
    partnerId: number,
    chosen: readonly CreditChoice[] | null,
  ): Promise<HeldCredits> {
    const found = await this.of(tx, partnerId);
    const idsOf = (kind: CreditChoice['kind']): number[] =>
      found
        .filter((row) => row.kind === kind && (!chosen || chosen.some((each) => sameCredit(each, row))))
        .map(({ id }) => id);
    const held = await tx.find(Payment, {
      where: { id: In(idsOf('payment')), status: 'registered' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const payments = new Map(held.map((payment) => [payment.id, payment]));
    const items = await this.settlements.lock(tx, idsOf('credit-note'));
    const open = new Map(items.map((item) => [item.instalmentId, item.open]));
    const credits = found.map((row) => ({
      ...row,
      left: (row.kind === 'payment' ? payments.get(row.id)?.unallocated : open.get(row.id)) ?? ZERO,
    }));
    return { credits, payments };
  }

  /** What the customer owes by open invoices, and how much of it is past its due day. EUR. */
  async owed(
    tx: EntityManager,
    partnerId: number,
    today: CivilDate,
  ): Promise<{ readonly owed: Big; readonly overdue: Big }> {
    const [row] = await tx.query<{ owed: string | null; overdue: string | null }[]>(
      `SELECT SUM(n.amount - n.settled) AS owed, SUM(IF(n.due_on < ?, n.amount - n.settled, 0)) AS overdue
       FROM invoice i JOIN instalment n ON n.invoice_id = i.id
       WHERE i.partner_id = ? AND i.type = 'invoice' AND i.status = 'issued' AND i.open_amount > 0`,
      [today, partnerId],
    );
    return { owed: new Big(row?.owed ?? '0'), overdue: new Big(row?.overdue ?? '0') };
  }
}

function sameCredit(one: CreditChoice, other: CreditChoice): boolean {
  return one.kind === other.kind && one.id === other.id;
}
