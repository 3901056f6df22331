import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type Big from 'big.js';
import { DataSource } from 'typeorm';
import { RUNNING_STATUSES } from '../contracts/contract-state';
import { ownPartnersSql } from '../partners/partner-scope';
import { RecurringQuery } from './recurring/recurring.query';
import { comparedSpan, type Days } from './turnover/compared-span';

/** What the month so far is set against: the same days a year before. EUR; credit notes count negative. */
export interface LastYear extends Days {
  readonly billed: Big;
  readonly collected: Big;
  /** At the end of the days. */
  readonly monthlyRecurring: Big;
  readonly activeContracts: number;
}

interface Row {
  readonly figure: string | number | null;
}

/** Reads the figures of the home page for the year before. The record rule of the reader applies. */
@Injectable()
export class LastYearQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly recurring: RecurringQuery,
  ) {}

  async of(month: Days): Promise<LastYear> {
    const { from, to } = comparedSpan(month, 'last-year');
    const [billed, collected, monthlyRecurring, activeContracts] = await Promise.all([
      this.figure(
        `SELECT SUM(IF(type = 'credit-note', -taxable, taxable)) AS figure FROM invoice
          WHERE status = 'issued' AND issued_on BETWEEN ? AND ? AND ${ownPartnersSql('partner_id')}`,
        [from, to],
      ),
      this.figure(
        `SELECT SUM(amount) AS figure FROM payment
          WHERE status = 'registered' AND received_on BETWEEN ? AND ? AND ${ownPartnersSql('partner_id')}`,
        [from, to],
      ),
      this.recurring.feesOn(this.dataSource.manager, to),
      this.figure(
        `SELECT COUNT(*) AS figure FROM contract WHERE status IN (?) AND starts_on <= ?
            AND (ends_on IS NULL OR ends_on >= ?) AND ${ownPartnersSql('partner_id')}`,
        [[...RUNNING_STATUSES, 'closed'], to, to],
      ),
    ]);
    return {
      from,
      to,
      billed,
      collected,
      monthlyRecurring,
      activeContracts: Number(activeContracts.toFixed()),
    };
  }

  private async figure(sql: string, values: readonly (CivilDate | readonly string[])[]): Promise<Big> {
    const [row] = await this.dataSource.query<Row[]>(sql, [...values]);
    return decimal(String(row?.figure ?? '0'));
  }
}
