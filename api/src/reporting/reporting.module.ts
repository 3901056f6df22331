import { Module } from '@nestjs/common';
import { AccountingModule } from '../accounting/accounting.module';
import { DashboardQuery } from './dashboard.query';
import { PartnerCountersQuery } from './partner-counters.query';
import { TurnoverBooksQuery } from './turnover/turnover-books.query';
import { TurnoverQuery } from './turnover/turnover.query';
import { TurnoverService } from './turnover/turnover.service';

@Module({
  imports: [AccountingModule],
  providers: [DashboardQuery, PartnerCountersQuery, TurnoverQuery, TurnoverBooksQuery, TurnoverService],
})
export class ReportingModule {}
