import { Module } from '@nestjs/common';
import { DashboardQuery } from './dashboard.query';
import { PartnerCountersQuery } from './partner-counters.query';
import { ReportingController } from './reporting.controller';

@Module({ controllers: [ReportingController], providers: [DashboardQuery, PartnerCountersQuery] })
export class ReportingModule {}
