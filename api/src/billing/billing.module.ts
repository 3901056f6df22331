import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { PartnersModule } from '../partners/partners.module';
import { BillingPreview } from './billing-preview.service';
import { BillingRunReadyListener } from './billing-run-ready.listener';
import { BillingRunQuery } from './billing-run.query';
import { BillingRunService } from './billing-run.service';
import { BillingTaxes } from './billing-taxes.service';
import { ChunkBiller } from './chunk-biller.service';
import { ChunkPlanner } from './chunk-planner.service';
import { ChunkWriter } from './chunk-writer.service';
import { Forecasts } from './forecast/forecast.service';
import { RunProgressQuery } from './run-progress.query';
import { WithdrawalPreview } from './withdrawal-preview.service';

@Module({
  imports: [PartnersModule, ContractsModule, InvoicingModule],
  providers: [
    BillingRunService,
    BillingRunQuery,
    RunProgressQuery,
    BillingPreview,
    WithdrawalPreview,
    BillingTaxes,
    ChunkPlanner,
    ChunkWriter,
    Forecasts,
    ChunkBiller,
    BillingRunReadyListener,
  ],
  exports: [BillingRunService, BillingRunQuery, BillingPreview, ChunkBiller],
})
export class BillingModule {}
