import { Injectable } from '@nestjs/common';
import {
  addDays,
  addMonths,
  earliest,
  endOfMonth,
  startOfMonth,
  type CivilDate,
} from '@ponte/shared/calendar';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import type { Page } from '../../platform/http/list-query.dto';
import { cohortContracts } from './cohort-contracts';
import { cohorts, monthEnds, type Cohort } from './cohorts';
import type { ContractFees } from './contract-fees';
import { movedContracts } from './moved-contracts';
import { recurringMonths, type Movement, type RecurringMonth } from './movements';
import { RecurringQuery } from './recurring.query';

/** Which contracts: those of a figure of a month. */
interface AskedContracts {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly page: number;
  readonly perPage: number;
}

/** All that pay at the month's end; with movements, those that moved so in it. */
export interface AskedMovement extends AskedContracts {
  readonly movement: readonly Movement[];
}

/** Those of the customers that began in the month, so many months later. */
export interface AskedCohort extends AskedContracts {
  readonly after: number;
}

/** A contract of a figure, with names. */
export interface NamedContract extends ContractFees {
  readonly contractCode: string;
  readonly partnerName: string;
}

/** Answers what contracts bring in month after month, and how that changes. */
@Injectable()
export class RecurringService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly query: RecurringQuery,
    private readonly clock: Clock,
  ) {}

  /** The last `count` months up to a day, which ends the last one. */
  async months(count: number, to: CivilDate): Promise<RecurringMonth[]> {
    const customers = await this.query.stretches(this.dataSource.manager);
    return recurringMonths(customers, monthEnds(addMonths(startOfMonth(to), -count), to));
  }

  /** Those who began in each of the last `count` months, and how many are left on the day. */
  async cohorts(count: number, to: CivilDate): Promise<Cohort[]> {
    return cohorts(await this.query.stretches(this.dataSource.manager), to, count);
  }

  /** The contracts behind a figure, where a month that is not over on the day `to` ends on it; none of one that has not begun. */
  async contracts(asked: AskedMovement, to: CivilDate): Promise<Page<NamedContract>> {
    const first = `${asked.month}-01`;
    if (first > to) return { data: [], total: 0 };
    const days = [addDays(first, -1), earliest(endOfMonth(first), to)] as const;
    const customers = await this.query.stretches(this.dataSource.manager);
    return this.page(movedContracts(customers, days, asked.movement), asked);
  }

  /** The contracts behind a cell of the cohorts; none of one in a month that has not begun. */
  async cohortContracts(asked: AskedCohort, to: CivilDate): Promise<Page<NamedContract>> {
    const first = addMonths(`${asked.month}-01`, asked.after);
    if (first > to) return { data: [], total: 0 };
    const customers = await this.query.stretches(this.dataSource.manager);
    return this.page(cohortContracts(customers, asked.month, earliest(endOfMonth(first), to)), asked);
  }

  private async page(
    found: readonly ContractFees[],
    { page, perPage }: AskedContracts,
  ): Promise<Page<NamedContract>> {
    const shown = found.slice((page - 1) * perPage, page * perPage);
    const names = await this.query.names(
      this.dataSource.manager,
      shown.map(({ contractId }) => contractId),
    );
    const data = shown.map((each) => {
      const { code = '', partnerName = '' } = names.get(each.contractId) ?? {};
      return { ...each, contractCode: code, partnerName };
    });
    return { data, total: found.length };
  }

  /** The day that figures are counted up to: today where none is asked for, or one to come. */
  lastDay(to: CivilDate | undefined): CivilDate {
    const today = this.clock.today();
    return to === undefined ? today : earliest(to, today);
  }
}
