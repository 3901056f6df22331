import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { sum, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import { DataSource } from 'typeorm';
import type { InvoiceType } from '../../invoicing/invoice.entity';
import { ownPartnersSql } from '../../partners/partner-scope';
import { Clock } from '../../platform/clock.service';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { contains } from '../../platform/http/list-rows';
import { AGE_BUCKETS, bucketOf, daysLate, dueDays, type AgeBucket } from './ageing';

export interface OpenItemFilter extends ListQuery {
  readonly partnerId?: number;
  readonly invoiceId?: number;
  readonly overdue?: boolean;
  readonly bucket?: AgeBucket;
}

/** An instalment that is not settled. EUR; amounts of a credit note are negative, since we owe them. */
export interface OpenItemView {
  /** Of the instalment. */
  readonly id: number;
  readonly invoiceId: number;
  readonly type: InvoiceType;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly partnerId: number;
  readonly partnerName: string;
  readonly dueOn: CivilDate;
  readonly methodCode: string;
  readonly amount: Big;
  readonly open: Big;
  readonly daysLate: number;
  readonly bucket: AgeBucket;
}

export interface AgeingBucket {
  readonly bucket: AgeBucket;
  readonly count: number;
  readonly open: Big;
}

/** Open items by age. What customers have paid on account is apart: all open less that is the receivables' balance. */
export interface Ageing {
  readonly asOf: CivilDate;
  readonly buckets: readonly AgeingBucket[];
  readonly open: Big;
  readonly overdue: Big;
  readonly unallocated: Big;
}

type ItemRow = Omit<OpenItemView, 'amount' | 'open' | 'daysLate' | 'bucket'> &
  Record<'amount' | 'open', string>;

interface Where {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const SORTS: Readonly<Record<string, string>> = {
  dueOn: 'n.due_on',
  daysLate: '-TO_DAYS(n.due_on)',
  partnerName: 'i.customer_name',
  number: 'i.number',
  issuedOn: 'i.issued_on',
  open: 'open',
  id: 'n.id',
};

const SIGN = "IF(i.type = 'credit-note', -1, 1)";

/** What customers still owe, by due day. */
@Injectable()
export class OpenItemQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(filter: OpenItemFilter): Promise<Page<OpenItemView>> {
    const { page, perPage, order } = filter;
    const sort = SORTS[filter.sort ?? 'dueOn'];
    if (sort === undefined)
      throw new DomainError('list.invalid-sort', { sort: filter.sort, allowed: Object.keys(SORTS) });
    const today = this.clock.today();
    const { sql, params } = openItems(filter, today);
    const rows = await this.dataSource.query<ItemRow[]>(
      `SELECT n.id, i.id AS invoiceId, i.type, i.number, i.issued_on AS issuedOn, i.partner_id AS partnerId,
              i.customer_name AS partnerName, n.due_on AS dueOn, n.method_code AS methodCode,
              ${SIGN} * n.amount AS amount, ${SIGN} * (n.amount - n.settled) AS open
       ${sql} ORDER BY ${sort} ${order}, n.id ${order} LIMIT ? OFFSET ?`,
      [...params, perPage, (page - 1) * perPage],
    );
    const [count] = await this.dataSource.query<{ total: string }[]>(`SELECT COUNT(*) AS total ${sql}`, [
      ...params,
    ]);
    return { data: rows.map((row) => toView(row, today)), total: Number(count?.total ?? 0) };
  }

  /** Null if it is not open, or hidden from the caller. */
  async one(id: number): Promise<OpenItemView | null> {
    const { data } = await this.list({ ids: [id], page: 1, perPage: 1, order: 'ASC' });
    return data[0] ?? null;
  }

  /** All open items, or those of one partner, by bucket. */
  async ageing(partnerId?: number): Promise<Ageing> {
    const today = this.clock.today();
    const { sql, params } = openItems(partnerId === undefined ? {} : { partnerId }, today);
    const days = await this.dataSource.query<{ dueOn: CivilDate; count: string; open: string }[]>(
      `SELECT n.due_on AS dueOn, COUNT(*) AS count, SUM(${SIGN} * (n.amount - n.settled)) AS open ${sql} GROUP BY n.due_on`,
      [...params],
    );
    const buckets = AGE_BUCKETS.map((bucket) => {
      const inside = days.filter(({ dueOn }) => bucketOf(dueOn, today) === bucket);
      const count = inside.reduce((total, day) => total + Number(day.count), 0);
      return { bucket, count, open: sum(inside.map(({ open }) => new Big(open))) };
    });
    const open = sum(buckets.map((bucket) => bucket.open));
    const notDue = buckets.find(({ bucket }) => bucket === 'not-due')?.open ?? ZERO;
    return {
      asOf: today,
      buckets,
      open,
      overdue: open.minus(notDue),
      unallocated: await this.unallocated(partnerId),
    };
  }

  private async unallocated(partnerId?: number): Promise<Big> {
    const [row] = await this.dataSource.query<{ credit: string | null }[]>(
      `SELECT SUM(y.unallocated) AS credit FROM payment y
       WHERE y.status = 'registered' AND y.unallocated > 0
         AND (? IS NULL OR y.partner_id = ?) AND ${ownPartnersSql('y.partner_id')}`,
      [partnerId ?? null, partnerId ?? null],
    );
    return new Big(row?.credit ?? '0');
  }
}

function openItems(filter: Partial<OpenItemFilter>, today: CivilDate): Where {
  const conditions = [ownPartnersSql('i.partner_id')];
  const params: unknown[] = [];
  const only = (condition: string, value: unknown): void => {
    conditions.push(condition);
    params.push(value);
  };
  const { partnerId, invoiceId, overdue, bucket, q, ids } = filter;
  if (partnerId !== undefined) only('i.partner_id = ?', partnerId);
  if (invoiceId !== undefined) only('i.id = ?', invoiceId);
  if (overdue !== undefined) only(`n.due_on ${overdue ? '<' : '>='} ?`, today);
  const { from, to } = bucket === undefined ? { from: null, to: null } : dueDays(bucket, today);
  if (from !== null) only('n.due_on >= ?', from);
  if (to !== null) only('n.due_on <= ?', to);
  if (ids) only('n.id IN (?)', ids.length > 0 ? ids : [0]);
  if (q) {
    only('(i.number LIKE ? OR i.customer_name LIKE ?)', contains(q));
    params.push(contains(q));
  }
  const more = conditions.map((condition) => ` AND ${condition}`).join('');
  return {
    sql: `FROM invoice i JOIN instalment n ON n.invoice_id = i.id
       WHERE i.status = 'issued' AND i.open_amount > 0 AND n.settled < n.amount${more}`,
    params,
  };
}

function toView({ amount, open, ...row }: ItemRow, today: CivilDate): OpenItemView {
  return {
    ...row,
    amount: new Big(amount),
    open: new Big(open),
    daysLate: daysLate(row.dueOn, today),
    bucket: bucketOf(row.dueOn, today),
  };
}
