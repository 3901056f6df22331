import { Injectable } from '@nestjs/common';
import { addDays, addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import { DataSource } from 'typeorm';
import { RUNNING_STATUSES } from '../contracts/contract-state';
import { ownPartnersSql } from '../partners/partner-scope';
import { LastYearQuery, type LastYear } from './last-year.query';
import { RecurringQuery } from './recurring/recurring.query';

const MONTHS_SHOWN = 14;

/** How far ahead contracts are said to end soon. */
const ENDING_DAYS = 30;

/** Days late at most, by bucket; the last has no end. */
const AGES = [
  { bucket: '0-30', from: 1, to: 30 },
  { bucket: '31-60', from: 31, to: 60 },
  { bucket: '61-90', from: 61, to: 90 },
  { bucket: '90+', from: 91, to: 100_000 },
] as const;

export interface MonthFigures {
  readonly month: string;
  readonly billed: Big;
  readonly collected: Big;
}

/** The month at a glance. EUR; credit notes count negative. */
export interface Dashboard {
  readonly month: string;
  /** Taxable amount billed, and money received, in the month. */
  readonly billed: Big;
  readonly collected: Big;
  /** What customers owe in all, and what of it is late. */
  readonly open: Big;
  readonly overdue: Big;
  readonly overdueCount: number;
  readonly activeContracts: number;
  readonly newContracts: number;
  readonly closedContracts: number;
  /** Contracts that end, or come to the end of their term or trial, within thirty days. */
  readonly endingContracts: number;
  /** Fees of one month over all contracts that are billed, without VAT: as the report of recurring revenue has it. */
  readonly monthlyRecurring: Big;
  readonly lastYear: LastYear;
  readonly series: readonly MonthFigures[];
  readonly byCategory: readonly { readonly name: string; readonly amount: Big }[];
  readonly overdueByAge: readonly { readonly bucket: string; readonly amount: Big }[];
}

type Row = Readonly<Record<string, string | number | null>>;

/** Reads the figures of the home page, each with one query over an index. The record rule of the reader applies. */
@Injectable()
export class DashboardQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly recurring: RecurringQuery,
    private readonly lastYear: LastYearQuery,
  ) {}

  async of(today: CivilDate): Promise<Dashboard> {
    const month = startOfMonth(today);
    const [series, byCategory, open, overdueByAge, contracts, monthlyRecurring, lastYear] = await Promise.all(
      [
        this.series(month),
        this.byCategory(month),
        this.open(today),
        this.overdueByAge(today),
        this.contracts(month, today),
        this.recurring.feesOn(this.dataSource.manager, today),
        this.lastYear.of({ from: month, to: today }),
      ],
    );
    const { billed, collected } = series.at(-1) ?? { billed: new Big('0'), collected: new Big('0') };
    return {
      month: month.slice(0, 7),
      billed,
      collected,
      ...open,
      ...contracts,
      ...{ monthlyRecurring, lastYear, series, byCategory, overdueByAge },
    };
  }

  private async series(month: CivilDate): Promise<MonthFigures[]> {
    const from = addMonths(month, 1 - MONTHS_SHOWN);
    const billed = await this.rows(
      `SELECT DATE_FORMAT(issued_on, '%Y-%m') AS month, SUM(IF(type = 'credit-note', -taxable, taxable)) AS amount
         FROM invoice WHERE status = 'issued' AND issued_on >= ? AND issued_on < ? AND ${ownPartnersSql('partner_id')} GROUP BY month`,
      [from, addMonths(month, 1)],
    );
    const collected = await this.rows(
      `SELECT DATE_FORMAT(received_on, '%Y-%m') AS month, SUM(amount) AS amount
         FROM payment WHERE status = 'registered' AND received_on >= ? AND received_on < ? AND ${ownPartnersSql('partner_id')} GROUP BY month`,
      [from, addMonths(month, 1)],
    );
    const amount = (rows: readonly Row[], name: string): Big =>
      big(rows.find((row) => row.month === name)?.amount);
    return Array.from({ length: MONTHS_SHOWN }, (_, index) => {
      const name = addMonths(from, index).slice(0, 7);
      return { month: name, billed: amount(billed, name), collected: amount(collected, name) };
    });
  }

  private async byCategory(month: CivilDate): Promise<{ name: string; amount: Big }[]> {
    const rows = await this.rows(
      `SELECT COALESCE(c.name, '') AS name, SUM(IF(i.type = 'credit-note', -l.amount, l.amount)) AS amount
         FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
         LEFT JOIN product p ON p.id = l.product_id LEFT JOIN product_category c ON c.id = p.category_id
        WHERE i.status = 'issued' AND i.issued_on >= ? AND i.issued_on < ? AND ${ownPartnersSql('i.partner_id')}
        GROUP BY c.id ORDER BY amount DESC`,
      [month, addMonths(month, 1)],
    );
    return rows.map(({ name, amount }) => ({ name: String(name), amount: big(amount) }));
  }

  private async open(today: CivilDate): Promise<Pick<Dashboard, 'open' | 'overdue' | 'overdueCount'>> {
    const [row] = await this.rows(
      `SELECT SUM(s.amount - s.settled) AS open, SUM(IF(s.due_on < ?, s.amount - s.settled, 0)) AS overdue,
              COUNT(DISTINCT IF(s.due_on < ?, i.id, NULL)) AS overdueCount
         FROM instalment s JOIN invoice i ON i.id = s.invoice_id
        WHERE i.status = 'issued' AND i.type = 'invoice' AND i.open_amount > 0 AND s.settled < s.amount AND ${ownPartnersSql('i.partner_id')}`,
      [today, today],
    );
    return { open: big(row?.open), overdue: big(row?.overdue), overdueCount: Number(row?.overdueCount ?? 0) };
  }

  private async overdueByAge(today: CivilDate): Promise<{ bucket: string; amount: Big }[]> {
    const rows = await this.rows(
      `SELECT DATEDIFF(?, s.due_on) AS age, SUM(s.amount - s.settled) AS amount
         FROM instalment s JOIN invoice i ON i.id = s.invoice_id
        WHERE i.status = 'issued' AND i.type = 'invoice' AND i.open_amount > 0 AND s.settled < s.amount AND s.due_on < ?
              AND ${ownPartnersSql('i.partner_id')}
        GROUP BY age`,
      [today, today],
    );
    return AGES.map(({ bucket, from, to }) => ({
      bucket,
      amount: rows
        .filter(({ age }) => Number(age) >= from && Number(age) <= to)
        .reduce((total, { amount }) => total.plus(big(amount)), new Big('0')),
    }));
  }

  private async contracts(
    month: CivilDate,
    today: CivilDate,
  ): Promise<Pick<Dashboard, 'activeContracts' | 'newContracts' | 'closedContracts' | 'endingContracts'>> {
    const next = addMonths(month, 1);
    const begun = [...RUNNING_STATUSES, 'closed'];
    const [row] = await this.rows(
      `SELECT SUM(status IN (?) AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)) AS active,
              SUM(status IN (?) AND starts_on >= ? AND starts_on < ?) AS started,
              SUM(status = 'closed' AND ends_on >= ? AND ends_on < ?) AS closed,
              SUM(status IN (?) AND COALESCE(ends_on, IF(status = 'trial', trial_ends_on, term_ends_on)) <= ?) AS ending
         FROM contract WHERE ${ownPartnersSql('partner_id')}`,
      [
        ...[begun, today, today, begun, month, next, month, next],
        ...[RUNNING_STATUSES, addDays(today, ENDING_DAYS)],
      ],
    );
    return {
      activeContracts: Number(row?.active ?? 0),
      newContracts: Number(row?.started ?? 0),
      closedContracts: Number(row?.closed ?? 0),
      endingContracts: Number(row?.ending ?? 0),
    };
  }

  private rows(sql: string, values: readonly (CivilDate | number | readonly string[])[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...values]);
  }
}

function big(value: string | number | null | undefined): Big {
  return new Big(String(value ?? '0'));
}
