import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { addAmounts, amountsById } from '../add-amounts.query';

/** An instalment of a supplier's document and what is not paid of it. EUR, positive. */
export interface OpenBillInstalment {
  readonly instalmentId: number;
  readonly billId: number;
  /** The supplier owes it to us. */
  readonly credit: boolean;
  readonly partnerId: number;
  readonly dueOn: CivilDate;
  /** Money of the whole instalment, and what is withheld with it. */
  readonly payable: Big;
  readonly withheld: Big;
  /** Money that is not paid yet, and what is not withheld yet. */
  readonly open: Big;
  readonly withheldOpen: Big;
}

/** So much money pays an instalment, and so much is withheld with it; negative amounts take a payment back. */
export interface BillSettlement {
  readonly instalmentId: number;
  readonly amount: Big;
  readonly withheld: Big;
}

type Amount = 'payable' | 'withheld' | 'open' | 'withheldOpen';
type OpenRow = Omit<OpenBillInstalment, Amount | 'credit'> &
  Record<Amount, string> & { readonly credit: number };

/** What was paid of what suppliers charged. The caller decides; here it is locked and written. */
@Injectable()
export class BillSettlementService {
  /** Ids of the open instalments of this supplier's bills (not of credit notes), without a lock. */
  async openIdsOf(tx: EntityManager, partnerId: number): Promise<number[]> {
    const rows = await tx.query<{ id: number }[]>(
      `SELECT n.id FROM bill b JOIN bill_instalment n ON n.bill_id = b.id
       WHERE b.partner_id = ? AND b.status = 'recorded' AND b.open_amount > 0 AND n.credit = 0 AND n.settled < n.payable`,
      [partnerId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Locks instalments in the order of their ids (so that two payments wait and never deadlock) until the transaction ends, and
   * answers what is open of them now, the oldest due first. Paid ones are open by zero, and so are those of
   * bills whose recording is undone.
   */
  async lock(tx: EntityManager, instalmentIds: readonly number[]): Promise<OpenBillInstalment[]> {
    if (instalmentIds.length === 0) return [];
    await tx.query('SELECT id FROM bill_instalment WHERE id IN (?) ORDER BY id FOR UPDATE', [instalmentIds]);
    const rows = await tx.query<OpenRow[]>(
      `SELECT n.id AS instalmentId, n.bill_id AS billId, n.credit, b.partner_id AS partnerId, n.due_on AS dueOn,
              n.payable, n.withheld, IF(b.status = 'undone', 0, n.payable - n.settled) AS open, n.withheld - n.withheld_settled AS withheldOpen
       FROM bill_instalment n JOIN bill b ON b.id = n.bill_id
       WHERE n.id IN (?) ORDER BY n.due_on, n.id`,
      [instalmentIds],
    );
    return rows.map(({ credit, payable, withheld, open, withheldOpen, ...row }) => ({
      ...row,
      credit: Boolean(credit),
      ...{ payable: new Big(payable), withheld: new Big(withheld) },
      ...{ open: new Big(open), withheldOpen: new Big(withheldOpen) },
    }));
  }

  /**
   * Moves what is paid of instalments, and what is open of their bills with it. The caller holds their locks and has checked the
   * amounts; the table refuses less than nothing and more than the whole.
   */
  async settle(tx: EntityManager, settlements: readonly BillSettlement[]): Promise<void> {
    const money = amountsById(settlements.map(({ instalmentId, amount }) => [instalmentId, amount]));
    if (money.size === 0) return;
    const rows = await tx.query<{ id: number; billId: number }[]>(
      'SELECT id, bill_id AS billId FROM bill_instalment WHERE id IN (?)',
      [[...money.keys()]],
    );
    await addAmounts(tx, 'bill_instalment', 'settled', money);
    await addAmounts(
      tx,
      'bill_instalment',
      'withheld_settled',
      amountsById(settlements.map(({ instalmentId, withheld }) => [instalmentId, withheld])),
    );
    const taken = rows.map(({ id, billId }) => [billId, (money.get(id) ?? new Big('0')).neg()] as const);
    await addAmounts(tx, 'bill', 'open_amount', amountsById(taken));
  }
}
