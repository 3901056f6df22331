import { Module } from '@nestjs/common';
import { DashboardQuery } from './dashboard.query';
import { PartnerCountersQuery } from './partner-counters.query';

@Module({ providers: [DashboardQuery, PartnerCountersQuery] })
export class ReportingModule {}
