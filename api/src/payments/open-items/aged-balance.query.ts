import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { ownPartnersSql } from '../../partners/partner-scope';
import type { AgedItem, DatedAmount } from './aged-balance';

/** A credit note counts backwards. */
const SIGN = "IF(i.type = 'credit-note', -1, 1)";

/** What a payment pays or paid; a part detached from a document counts as if it had never paid it. */
const PAID = `FROM payment y JOIN payment_allocation a ON a.payment_id = y.id AND a.detached_on IS NULL
  JOIN instalment n ON n.id = a.instalment_id JOIN invoice i ON i.id = n.invoice_id`;

/** In force today, and received up to the day. */
const RECEIVED = "y.status = 'registered' AND y.received_on <= :day";
/** In force on the day, and undone since. */
const UNDONE_SINCE = "y.status = 'reversed' AND y.received_on <= :day AND y.reversed_on > :day";

/**
 * What was open on the day: what is open today, less what was undone since, and what was paid since again. A payment counts
 * from the day the money came in, whenever it was registered or set against the document, as it does in the books.
 */
const OWED = `
  SELECT n.id, ${SIGN} AS sign, i.partner_id, n.due_on, ${SIGN} * (n.amount - n.settled) AS amount
    FROM invoice i JOIN instalment n ON n.invoice_id = i.id
   WHERE i.status = 'issued' AND i.open_amount > 0 AND n.settled < n.amount AND i.issued_on <= :day
  UNION ALL SELECT n.id, ${SIGN}, i.partner_id, n.due_on, ${SIGN} * a.amount ${PAID}
   WHERE y.status = 'registered' AND y.received_on > :day AND i.issued_on <= :day
  UNION ALL SELECT n.id, ${SIGN}, i.partner_id, n.due_on, -${SIGN} * a.amount ${PAID}
   WHERE ${UNDONE_SINCE} AND i.issued_on <= :day`;

/** An instalment settled twice over, by a payment undone since and by one that came in before that, is credit for the day. */
const OWED_BY_INSTALMENT = `
  SELECT o.partner_id, IF(o.sign * SUM(o.amount) < 0, NULL, o.due_on) AS due_on, SUM(o.amount) AS amount,
         o.id AS instalment_id, NULL AS payment_id
    FROM (${OWED}) AS o GROUP BY o.id, o.sign, o.partner_id, o.due_on`;

/** What was paid by the day and belongs to no document of that day, some of it given back since: it lowers what is owed. */
const CREDIT = `
  SELECT y.partner_id, NULL, -y.unallocated, NULL, y.id FROM payment y WHERE ${RECEIVED} AND y.unallocated > 0
  UNION ALL SELECT y.partner_id, NULL, -f.amount, NULL, y.id FROM payment_refund f
      JOIN payment y ON y.id = f.payment_id JOIN payment r ON r.id = f.refund_id
     WHERE f.undone_at IS NULL AND ${RECEIVED} AND r.received_on > :day
  UNION ALL SELECT y.partner_id, NULL, -${SIGN} * a.amount, NULL, y.id ${PAID} WHERE ${RECEIVED} AND i.issued_on > :day
  UNION ALL SELECT y.partner_id, NULL, -(y.amount + y.write_off), NULL, y.id FROM payment y WHERE ${UNDONE_SINCE}
  UNION ALL SELECT y.partner_id, NULL, ${SIGN} * a.amount, NULL, y.id ${PAID} WHERE ${UNDONE_SINCE} AND i.issued_on <= :day`;

/** What customers owed on any day, by due day. */
@Injectable()
export class AgedBalanceQuery {
  /** Of the partners that the caller may see. */
  async on(tx: EntityManager, day: CivilDate): Promise<DatedAmount[]> {
    const sql = `SELECT t.partner_id AS partnerId, p.name AS partnerName, t.due_on AS dueOn, SUM(t.amount) AS amount
      FROM (${OWED_BY_INSTALMENT} UNION ALL ${CREDIT}) AS t JOIN partner p ON p.id = t.partner_id
      WHERE ${ownPartnersSql('t.partner_id')} GROUP BY p.id, p.name, t.due_on HAVING amount <> 0`;
    return read<DatedAmount>(tx, sql, day);
  }

  /** The documents and payments that such an amount of a day consists of, by due day; of one partner or all, as the caller may see. */
  async items(tx: EntityManager, day: CivilDate, partnerId: number | null): Promise<AgedItem[]> {
    const own = partnerId === null ? 'TRUE' : `t.partner_id = ${String(partnerId)}`;
    const sql = `SELECT t.partner_id AS partnerId, p.name AS partnerName, t.due_on AS dueOn, SUM(t.amount) AS amount,
        i.id AS invoiceId, i.number, y.id AS paymentId, COALESCE(i.issued_on, y.received_on) AS madeOn
      FROM (${OWED_BY_INSTALMENT} UNION ALL ${CREDIT}) AS t JOIN partner p ON p.id = t.partner_id
      LEFT JOIN instalment n ON n.id = t.instalment_id LEFT JOIN invoice i ON i.id = n.invoice_id
      LEFT JOIN payment y ON y.id = t.payment_id
      WHERE ${own} AND ${ownPartnersSql('t.partner_id')}
      GROUP BY t.partner_id, p.name, t.due_on, t.instalment_id, t.payment_id HAVING amount <> 0
      ORDER BY t.due_on IS NULL, t.due_on, madeOn, t.instalment_id, t.payment_id`;
    return read<AgedItem>(tx, sql, day);
  }
}

async function read<T extends DatedAmount>(tx: EntityManager, sql: string, day: CivilDate): Promise<T[]> {
  const days = Array.from(sql.matchAll(/:day/g), () => day);
  const rows = await tx.query<(Omit<T, 'amount'> & { readonly amount: string })[]>(
    sql.replaceAll(':day', '?'),
    days,
  );
  return rows.map((row) => ({ ...row, amount: new Big(row.amount) }) as unknown as T);
}
