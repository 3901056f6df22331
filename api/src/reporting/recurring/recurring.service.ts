import { Injectable } from '@nestjs/common';
import { addDays, addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import type { Page } from '../../platform/http/list-query.dto';
import { cohorts, monthEnds, type Cohort } from './cohorts';
import { movedContracts, type ContractFees } from './moved-contracts';
import { recurringMonths, type Movement, type RecurringMonth } from './movements';
import { RecurringQuery } from './recurring.query';

/** Which contracts: those of a month's figure. */
export interface AskedContracts {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly movement?: Movement;
  readonly page: number;
  readonly perPage: number;
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

  /** The last `count` months up to today, which ends the last one. */
  async months(count: number): Promise<RecurringMonth[]> {
    const customers = await this.query.stretches(this.dataSource.manager);
    return recurringMonths(customers, this.days(count));
  }

  /** Those who began in each of the last `count` months, and how many are left. */
  async cohorts(count: number): Promise<Cohort[]> {
    return cohorts(await this.query.stretches(this.dataSource.manager), this.clock.today(), count);
  }

  /** The contracts behind a figure; none of a month that has not begun. */
  async contracts({ month, movement, page, perPage }: AskedContracts): Promise<Page<NamedContract>> {
    const { manager } = this.dataSource;
    const first = `${month}-01`;
    if (first > this.clock.today()) return { data: [], total: 0 };
    const [after = first] = monthEnds(first, this.clock.today());
    const customers = await this.query.stretches(manager);
    const found = movedContracts(customers, [addDays(first, -1), after], movement ?? null);
    const shown = found.slice((page - 1) * perPage, page * perPage);
    const names = await this.query.names(
      manager,
      shown.map(({ contractId }) => contractId),
    );
    const data = shown.map((each) => {
      const { code = '', partnerName = '' } = names.get(each.contractId) ?? {};
      return { ...each, contractCode: code, partnerName };
    });
    return { data, total: found.length };
  }

  today(): CivilDate {
    return this.clock.today();
  }

  private days(count: number): CivilDate[] {
    const today = this.clock.today();
    return monthEnds(addMonths(startOfMonth(today), -count), today);
  }
}
