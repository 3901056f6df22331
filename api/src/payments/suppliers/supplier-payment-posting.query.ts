import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';

/** A payment to a supplier as the books see it. EUR. */
export interface SupplierPaymentForPosting {
  readonly id: number;
  readonly partnerId: number;
  readonly partnerName: string;
  /** Zero for an offset. */
  readonly amount: Big;
  /** Withheld when it was made; below zero where credit notes take back more than its bills. */
  readonly withheld: Big;
  /** Withheld since, as its advance was used. */
  readonly lateWithheld: Big;
  readonly paidOn: CivilDate;
  readonly reversedOn: CivilDate | null;
  readonly reference: string | null;
  /** Account that the money leaves, by its payment method; null if the method is gone. */
  readonly cashAccount: string | null;
}

/** What the use of an advance withholds. EUR. */
export interface LateWithholding {
  /** Of the allocation. */
  readonly id: number;
  readonly paymentId: number;
  readonly partnerId: number;
  readonly partnerName: string;
  readonly withheld: Big;
  readonly withheldOn: CivilDate;
}

const WITHHELD = 'IF(n.credit, -a.withheld, a.withheld)';

/** Reads payments to suppliers for the books. */
@Injectable()
export class SupplierPaymentPostingQuery {
  /** In the order of their ids, reversed ones too. */
  async forPosting(tx: EntityManager, ids: readonly number[]): Promise<SupplierPaymentForPosting[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<
      (Omit<SupplierPaymentForPosting, 'amount' | 'withheld' | 'lateWithheld'> &
        Record<'amount' | 'withheld' | 'lateWithheld', string>)[]
    >(
      `SELECT y.id, y.partner_id AS partnerId, p.name AS partnerName, y.amount, y.paid_on AS paidOn,
              y.reversed_on AS reversedOn, y.reference, m.cash_account AS cashAccount,
              COALESCE(SUM(IF(a.late, 0, ${WITHHELD})), 0) AS withheld,
              COALESCE(SUM(IF(a.late, ${WITHHELD}, 0)), 0) AS lateWithheld
       FROM supplier_payment y
       JOIN partner p ON p.id = y.partner_id
       LEFT JOIN payment_method m ON m.code = y.method_code
       LEFT JOIN supplier_payment_allocation a ON a.payment_id = y.id
       LEFT JOIN bill_instalment n ON n.id = a.instalment_id
       WHERE y.id IN (?) GROUP BY y.id, p.name, m.cash_account ORDER BY y.id`,
      [ids],
    );
    return rows.map(({ amount, withheld, lateWithheld, ...row }) => ({
      ...row,
      ...{ amount: new Big(amount), withheld: new Big(withheld), lateWithheld: new Big(lateWithheld) },
    }));
  }

  /** The payments whose advances these are uses of. */
  async ofAllocations(tx: EntityManager, ids: readonly number[]): Promise<number[]> {
    const rows = await tx.query<{ id: number }[]>(
      'SELECT DISTINCT payment_id AS id FROM supplier_payment_allocation WHERE id IN (?)',
      [[0, ...ids]],
    );
    return rows.map(({ id }) => id);
  }

  /** What these uses of advances withhold, and those of these payments: in the order of their ids. */
  async late(
    tx: EntityManager,
    by: { readonly ids: readonly number[] } | { readonly paymentIds: readonly number[] },
  ): Promise<LateWithholding[]> {
    const [column, ids] = 'ids' in by ? ['a.id', by.ids] : ['a.payment_id', by.paymentIds];
    const rows = await tx.query<(Omit<LateWithholding, 'withheld'> & { withheld: string })[]>(
      `SELECT a.id, a.payment_id AS paymentId, y.partner_id AS partnerId, p.name AS partnerName,
              ${WITHHELD} AS withheld, a.withheld_on AS withheldOn
       FROM supplier_payment_allocation a
       JOIN supplier_payment y ON y.id = a.payment_id
       JOIN partner p ON p.id = y.partner_id
       JOIN bill_instalment n ON n.id = a.instalment_id
       WHERE ${column} IN (?) AND a.late AND a.withheld <> 0 ORDER BY a.id`,
      [[0, ...ids]],
    );
    return rows.map((row) => ({ ...row, withheld: new Big(row.withheld) }));
  }
}
