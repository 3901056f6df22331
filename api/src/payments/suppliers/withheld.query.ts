import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import type { Withholding } from '../../invoicing/bills/new-bill';

/** What was withheld with a payment of a supplier's document. EUR; what a credit note takes back is negative. */
export interface WithheldPart {
  readonly paymentId: number;
  readonly billId: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly partnerId: number;
  readonly partnerName: string;
  /** Fiscal code, else VAT number. */
  readonly taxId: string | null;
  readonly withheldOn: CivilDate;
  readonly withheld: Big;
  /** What the bill withholds in all, and from what. */
  readonly withholdings: readonly Withholding[];
  readonly base: Big;
}

type Row = Omit<WithheldPart, 'withheld' | 'withholdings' | 'base'> &
  Record<'withheld' | 'withholdings' | 'base', string>;

/** Reads what was withheld from suppliers. */
@Injectable()
export class WithheldQuery {
  /** Between two days, both included, by day; what was undone is left out. */
  async between(tx: EntityManager, from: CivilDate, to: CivilDate): Promise<WithheldPart[]> {
    const rows = await tx.query<Row[]>(
      `SELECT a.payment_id AS paymentId, b.id AS billId, b.number, b.issued_on AS issuedOn, b.partner_id AS partnerId,
              b.supplier_name AS partnerName, COALESCE(NULLIF(p.fiscal_code, ''), p.vat_number) AS taxId,
              a.withheld_on AS withheldOn, IF(n.credit, -a.withheld, a.withheld) AS withheld, b.withholdings,
              (SELECT COALESCE(SUM(l.amount), 0) FROM bill_line l WHERE l.bill_id = b.id AND l.withheld) AS base
       FROM supplier_payment_allocation a
       JOIN bill_instalment n ON n.id = a.instalment_id
       JOIN bill b ON b.id = n.bill_id
       JOIN partner p ON p.id = b.partner_id
       WHERE a.withheld_on BETWEEN ? AND ? AND a.undone_at IS NULL AND a.withheld <> 0
       ORDER BY a.withheld_on, a.id`,
      [from, to],
    );
    return rows.map(({ withheld, withholdings, base, ...row }) => ({
      ...row,
      withheld: new Big(withheld),
      withholdings: read(withholdings),
      base: new Big(base),
    }));
  }

  /** When something that was withheld between two days, both included, was recorded or undone last; null if nothing was. */
  async changedAt(tx: EntityManager, from: CivilDate, to: CivilDate): Promise<Date | null> {
    const [row] = await tx.query<{ changedAt: Date | null }[]>(
      `SELECT MAX(COALESCE(undone_at, created_at)) AS changedAt
         FROM supplier_payment_allocation WHERE withheld_on BETWEEN ? AND ? AND withheld <> 0`,
      [from, to],
    );
    return row?.changedAt ?? null;
  }
}

/** The driver gives JSON as text or read, by the server's version. */
function read(json: string | readonly Withholding[]): readonly Withholding[] {
  return typeof json === 'string' ? (JSON.parse(json) as readonly Withholding[]) : json;
}
