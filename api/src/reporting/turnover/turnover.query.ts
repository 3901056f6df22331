import { Injectable } from '@nestjs/common';
import { endOfMonth, type CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { ownPartnersSql } from '../../partners/partner-scope';
import type { Page } from '../../platform/http/list-query.dto';
import type { Days } from './compared-span';
import type { Grouping, GroupSum } from './turnover';

/** Sums are made by what stands in the documents themselves; only then the few groups are given their names. */
interface GroupingSql {
  readonly by: string;
  readonly key: string;
  readonly label: string;
  readonly joins: string;
  /** Documents and lines of one group; `?` is its key. */
  readonly one: string;
  /** Those that belong to no group. */
  readonly none: string;
}

const SEAT = `(SELECT MIN(seat.id) FROM address seat WHERE seat.partner_id = %s AND seat.kind = 'legal')`;
const AREA = `IF(a.country = 'IT', CONCAT('IT-', COALESCE(a.province, '')), COALESCE(a.country, ''))`;

/** Another than the customer may pay: the invoice is the payer's, the contract is not. */
const AGENT = `IF(l.contract_line_id IS NULL,
  (SELECT o.agent_id FROM partner o WHERE o.id = i.partner_id),
  (SELECT COALESCE(c.agent_id, o.agent_id)
     FROM contract_line cl JOIN contract c ON c.id = cl.contract_id JOIN partner o ON o.id = c.partner_id
    WHERE cl.id = l.contract_line_id))`;

const SQL: Readonly<Record<Grouping, GroupingSql>> = {
  total: { by: `''`, key: `''`, label: `''`, joins: '', one: 'TRUE', none: 'TRUE' },
  month: {
    ...{ by: `DATE_FORMAT(i.issued_on, '%Y-%m')`, key: 's.of', label: 's.of', joins: '' },
    one: `DATE_FORMAT(i.issued_on, '%Y-%m') = ?`,
    none: 'FALSE',
  },
  product: {
    ...{ by: 'l.product_id', key: `COALESCE(s.of, '')`, label: `COALESCE(p.name, '')` },
    joins: 'LEFT JOIN product p ON p.id = s.of',
    ...{ one: 'l.product_id = ?', none: 'l.product_id IS NULL' },
  },
  category: {
    ...{ by: 'l.product_id', key: `COALESCE(c.id, '')`, label: `COALESCE(c.name, '')` },
    joins: 'LEFT JOIN product p ON p.id = s.of LEFT JOIN product_category c ON c.id = p.category_id',
    one: 'l.product_id IN (SELECT p.id FROM product p WHERE p.category_id = ?)',
    none: 'l.product_id IS NULL',
  },
  area: {
    ...{ by: 'i.partner_id', key: AREA, label: `COALESCE(IF(a.country = 'IT', a.province, a.country), '')` },
    joins: `LEFT JOIN address a ON a.id = ${SEAT.replace('%s', 's.of')}`,
    one: `(SELECT ${AREA} FROM address a WHERE a.id = ${SEAT.replace('%s', 'i.partner_id')}) = ?`,
    none: `NOT EXISTS (SELECT 1 FROM address a WHERE a.partner_id = i.partner_id AND a.kind = 'legal')`,
  },
  agent: {
    ...{ by: AGENT, key: `COALESCE(g.id, '')`, label: `COALESCE(g.name, '')` },
    joins: 'LEFT JOIN partner g ON g.id = s.of',
    ...{ one: `${AGENT} = ?`, none: `${AGENT} IS NULL` },
  },
  reseller: {
    ...{ by: 'i.partner_id', key: `COALESCE(r.id, '')`, label: `COALESCE(r.name, '')` },
    joins: 'JOIN partner o ON o.id = s.of LEFT JOIN partner r ON r.id = o.reseller_id',
    one: 'i.partner_id IN (SELECT o.id FROM partner o WHERE o.reseller_id = ?)',
    none: 'i.partner_id IN (SELECT o.id FROM partner o WHERE o.reseller_id IS NULL)',
  },
};

const SIGNED = `SUM(IF(i.type = 'credit-note', -l.amount, l.amount))`;

/** A document with the part of it that belongs to a group. EUR without VAT, negative on a credit note. */
export interface TurnoverDocument {
  readonly id: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly type: 'invoice' | 'credit-note';
  readonly partnerId: number;
  readonly customerName: string;
  readonly amount: string;
}

/** One group of a span. */
export interface GroupOf {
  readonly span: Days;
  readonly grouping: Grouping;
  readonly key: string;
}

/**
 * Reads turnover off the lines of issued documents: those on revenue accounts. So advances, which are debts until a balance
 * invoice takes them off, and stamp duty charged on are none. Added up in the database; the record rule of the reader applies.
 */
@Injectable()
export class TurnoverQuery {
  /** By group, in no order; EUR without VAT. */
  async sums(tx: EntityManager, grouping: Grouping, span: Days): Promise<GroupSum[]> {
    const { by, key, label, joins } = SQL[grouping];
    const [where, values] = await this.lines(tx, span);
    const rows = await tx.query<{ id: string; label: string; amount: string }[]>(
      `SELECT ${key} AS id, ${label} AS label, SUM(s.amount) AS amount
         FROM (SELECT ${by} AS \`of\`, ${SIGNED} AS amount ${where} GROUP BY 1) s ${joins}
        GROUP BY 1, 2`,
      values,
    );
    return rows.map(({ id, amount, ...row }) => ({
      key: id,
      label: row.label,
      amount: new Big(amount),
    }));
  }

  /** The documents that make a group's figure, the newest first. */
  async documents(
    tx: EntityManager,
    { span, grouping, key }: GroupOf,
    { page, perPage }: { readonly page: number; readonly perPage: number },
  ): Promise<Page<TurnoverDocument>> {
    const { one, none } = SQL[grouping];
    const [where, values] = await this.lines(tx, within(span, grouping, key));
    const found = `${where} AND ${key === '' ? none : one}`;
    const chosen = [...values, ...(key === '' || !one.includes('?') ? [] : [key])];
    const data = await tx.query<TurnoverDocument[]>(
      `SELECT i.id, i.number, i.issued_on AS issuedOn, i.type, i.partner_id AS partnerId,
              i.customer_name AS customerName, ${SIGNED} AS amount
         ${found} GROUP BY i.id ORDER BY i.issued_on DESC, i.id DESC LIMIT ? OFFSET ?`,
      [...chosen, perPage, (page - 1) * perPage],
    );
    const [count] = await tx.query<{ total: string }[]>(
      `SELECT COUNT(DISTINCT i.id) AS total ${found}`,
      chosen,
    );
    return { data, total: Number(count?.total ?? 0) };
  }

  /** The day of the first issued document; null before there is one. */
  async firstDay(tx: EntityManager): Promise<CivilDate | null> {
    const [row] = await tx.query<{ day: CivilDate | null }[]>('SELECT MIN(issued_on) AS day FROM invoice');
    return row?.day ?? null;
  }

  private async lines(tx: EntityManager, { from, to }: Days): Promise<[string, unknown[]]> {
    const accounts = await tx.query<{ code: string }[]>(
      `SELECT code FROM account WHERE type IN ('income', 'income_other')`,
    );
    return [
      `FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
        WHERE i.status = 'issued' AND i.issued_on BETWEEN ? AND ? AND l.revenue_account IN (?)
          AND ${ownPartnersSql('i.partner_id')}`,
      [from, to, ['', ...accounts.map(({ code }) => code)]],
    ];
  }
}

/** Of a month only its days are read. */
function within(span: Days, grouping: Grouping, key: string): Days {
  if (grouping !== 'month' || !/^\d{4}-\d{2}$/.test(key)) return span;
  const first = `${key}-01`;
  const last = endOfMonth(first);
  return { from: first > span.from ? first : span.from, to: last < span.to ? last : span.to };
}
