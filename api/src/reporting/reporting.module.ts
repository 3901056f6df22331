import { Module } from '@nestjs/common';
import { AccountingModule } from '../accounting/accounting.module';
import { ContractsModule } from '../contracts/contracts.module';
import { DashboardQuery } from './dashboard.query';
import { LastYearQuery } from './last-year.query';
import { PartnerCountersQuery } from './partner-counters.query';
import { RecurringQuery } from './recurring/recurring.query';
import { RecurringService } from './recurring/recurring.service';
import { TurnoverBooksQuery } from './turnover/turnover-books.query';
import { TurnoverQuery } from './turnover/turnover.query';
import { TurnoverService } from './turnover/turnover.service';

@Module({
  imports: [AccountingModule, ContractsModule],
  providers: [
    DashboardQuery,
    LastYearQuery,
    PartnerCountersQuery,
    TurnoverQuery,
    TurnoverBooksQuery,
    TurnoverService,
    RecurringQuery,
    RecurringService,
  ],
})
export class ReportingModule {}
