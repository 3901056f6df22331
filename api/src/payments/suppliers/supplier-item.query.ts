import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { sum } from '@ponte/shared/money';
import Big from 'big.js';
import { DataSource } from 'typeorm';
import type { BillType } from '../../invoicing/bills/new-bill';
import { ownPartnersSql } from '../../partners/partner-scope';
import { Clock } from '../../platform/clock.service';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { contains } from '../../platform/http/list-rows';
import { bucketOf, daysLate, dueDays, type AgeBucket } from '../open-items/ageing';

export interface SupplierItemFilter extends ListQuery {
  readonly partnerId?: number;
  readonly billId?: number;
  readonly overdue?: boolean;
  readonly bucket?: AgeBucket;
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
}

/** An instalment of a bill that is not paid. EUR; what a supplier owes us is negative. */
export interface SupplierItem {
  /** Of the instalment. */
  readonly id: number;
  readonly billId: number;
  readonly type: BillType;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly partnerId: number;
  readonly partnerName: string;
  readonly dueOn: CivilDate;
  /** FatturaPA 2.4.2.2, such as MP05. */
  readonly method: string | null;
  readonly iban: string | null;
  /** Money of the whole instalment, what of it is not paid, and what is to be withheld with that. */
  readonly amount: Big;
  readonly open: Big;
  readonly withheld: Big;
  readonly daysLate: number;
  readonly bucket: AgeBucket;
}

/** What a filter finds in all. EUR. */
export interface SupplierItemTotals {
  readonly asOf: CivilDate;
  readonly count: number;
  readonly open: Big;
  readonly withheld: Big;
  readonly overdue: Big;
  /** Due within a week from today. */
  readonly thisWeek: Big;
  /** Paid on account and used for no bill. */
  readonly advances: Big;
}

type Amounts = Record<'amount' | 'open' | 'withheld', string>;
type ItemRow = Omit<SupplierItem, keyof Amounts | 'daysLate' | 'bucket'> & Amounts;

interface Where {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const SORTS: Readonly<Record<string, string>> = {
  dueOn: 'n.due_on',
  daysLate: '-TO_DAYS(n.due_on)',
  partnerName: 'b.supplier_name',
  number: 'b.number',
  issuedOn: 'b.issued_on',
  open: 'open',
  id: 'n.id',
};
const SIGN = 'IF(n.credit, -1, 1)';
const OPEN = `${SIGN} * (n.payable - n.settled)`;
/** Items that an export reads at most. */
const MOST = 50_000;

/** What we owe to suppliers, by due day. */
@Injectable()
export class SupplierItemQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(filter: SupplierItemFilter): Promise<Page<SupplierItem>> {
    const { page, perPage } = filter;
    const where = openItems(filter, this.clock.today());
    const data = await this.read(filter, where, [perPage, (page - 1) * perPage]);
    const [count] = await this.dataSource.query<{ total: string }[]>(
      `SELECT COUNT(*) AS total ${where.sql}`,
      [...where.params],
    );
    return { data, total: Number(count?.total ?? 0) };
  }

  /** All that the filter finds, in its order. */
  all(filter: SupplierItemFilter): Promise<SupplierItem[]> {
    return this.read(filter, openItems(filter, this.clock.today()), [MOST, 0]);
  }

  /** The sums of all that the filter finds. */
  async totals(filter: SupplierItemFilter): Promise<SupplierItemTotals> {
    const asOf = this.clock.today();
    const { sql, params } = openItems(filter, asOf);
    const days = await this.dataSource.query<
      { dueOn: CivilDate; days: number; count: string; open: string; withheld: string }[]
    >(
      `SELECT n.due_on AS dueOn, DATEDIFF(n.due_on, ?) AS days, COUNT(*) AS count, SUM(${OPEN}) AS open,
              SUM(${SIGN} * (n.withheld - n.withheld_settled)) AS withheld ${sql} GROUP BY n.due_on`,
      [asOf, ...params],
    );
    const open = (which: (inDays: number) => boolean): Big =>
      sum(days.filter((row) => which(row.days)).map((row) => new Big(row.open)));
    return {
      asOf,
      count: days.reduce((count, row) => count + Number(row.count), 0),
      open: open(() => true),
      withheld: sum(days.map(({ withheld }) => new Big(withheld))),
      overdue: open((inDays) => inDays < 0),
      thisWeek: open((inDays) => inDays >= 0 && inDays <= 7),
      advances: await this.advances(filter.partnerId),
    };
  }

  private async read(
    { sort = 'dueOn', order }: SupplierItemFilter,
    { sql, params }: Where,
    [limit, offset]: readonly [number, number],
  ): Promise<SupplierItem[]> {
    const column = SORTS[sort];
    if (column === undefined)
      throw new DomainError('list.invalid-sort', { sort, allowed: Object.keys(SORTS) });
    const rows = await this.dataSource.query<ItemRow[]>(
      `SELECT n.id, b.id AS billId, b.type, b.number, b.issued_on AS issuedOn, b.partner_id AS partnerId,
              b.supplier_name AS partnerName, n.due_on AS dueOn, n.method, n.iban,
              ${SIGN} * n.payable AS amount, ${OPEN} AS open, ${SIGN} * (n.withheld - n.withheld_settled) AS withheld
       ${sql} ORDER BY ${column} ${order}, n.id ${order} LIMIT ? OFFSET ?`,
      [...params, limit, offset],
    );
    const today = this.clock.today();
    return rows.map((row) => toItem(row, today));
  }

  private async advances(partnerId?: number): Promise<Big> {
    const [row] = await this.dataSource.query<{ advances: string | null }[]>(
      `SELECT SUM(y.unallocated) AS advances FROM supplier_payment y
       WHERE y.status = 'registered' AND (? IS NULL OR y.partner_id = ?) AND ${ownPartnersSql('y.partner_id')}`,
      [partnerId ?? null, partnerId ?? null],
    );
    return new Big(row?.advances ?? '0');
  }
}

function openItems(filter: SupplierItemFilter, today: CivilDate): Where {
  const conditions = [
    ...["b.status = 'recorded'", 'b.open_amount > 0', 'n.settled < n.payable'],
    ownPartnersSql('b.partner_id'),
  ];
  const params: unknown[] = [];
  const only = (condition: string, ...values: unknown[]): void => {
    if (values.every((value) => value === undefined || value === null)) return;
    conditions.push(condition);
    params.push(...values);
  };
  const { partnerId, billId, overdue, bucket, dueFrom, dueTo, q, ids } = filter;
  const age = bucket === undefined ? { from: null, to: null } : dueDays(bucket, today);
  only('b.partner_id = ?', partnerId);
  only('b.id = ?', billId);
  only(`n.due_on ${overdue ? '<' : '>='} ?`, overdue === undefined ? undefined : today);
  only('n.due_on >= ?', age.from);
  only('n.due_on <= ?', age.to);
  only('n.due_on >= ?', dueFrom);
  only('n.due_on <= ?', dueTo);
  only('n.id IN (?)', ids && [0, ...ids]);
  if (q) only('(b.number LIKE ? OR b.supplier_name LIKE ?)', contains(q), contains(q));
  return {
    sql: `FROM bill b JOIN bill_instalment n ON n.bill_id = b.id WHERE ${conditions.join(' AND ')}`,
    params,
  };
}

function toItem({ amount, open, withheld, ...row }: ItemRow, today: CivilDate): SupplierItem {
  return {
    ...row,
    ...{ amount: new Big(amount), open: new Big(open), withheld: new Big(withheld) },
    ...{ daysLate: daysLate(row.dueOn, today), bucket: bucketOf(row.dueOn, today) },
  };
}
