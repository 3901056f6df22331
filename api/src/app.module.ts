import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { AccountingModule } from './accounting/accounting.module';
import { BillingModule } from './billing/billing.module';
import { CatalogModule } from './catalog/catalog.module';
import { ContractsModule } from './contracts/contracts.module';
import { ContractPrintModule } from './contracts/print/contract-print.module';
import { DunningModule } from './dunning/dunning.module';
import { ContractSigningModule } from './contracts/signing/contract-signing.module';
import { EinvoiceModule } from './einvoice/einvoice.module';
import { ENTITIES } from './entities';
import { InvoicingModule } from './invoicing/invoicing.module';
import { MessagingModule } from './messaging/messaging.module';
import { PartnersModule } from './partners/partners.module';
import { PaymentsModule } from './payments/payments.module';
import type { Config } from './platform/config/config';
import { CONFIG, ConfigModule } from './platform/config/config.module';
import { dataSourceOptions } from './platform/db/data-source';
import { loggerOptions } from './platform/http/logger';
import { PlatformModule } from './platform/platform.module';
import { RadiusModule } from './radius/radius.module';
import { ReportingModule } from './reporting/reporting.module';
import { SalesModule } from './sales/sales.module';

/** The whole house; the HTTP server (`api.module`) and the worker both stand on it. */
@Module({
  imports: [
    ConfigModule,
    LoggerModule.forRootAsync({ inject: [CONFIG], useFactory: (config: Config) => loggerOptions(config) }),
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config.database),
        entities: ENTITIES,
        retryAttempts: 0,
      }),
    }),
    PlatformModule,
    CatalogModule,
    PartnersModule,
    MessagingModule,
    ContractsModule,
    ContractPrintModule,
    ContractSigningModule,
    RadiusModule,
    InvoicingModule,
    BillingModule,
    EinvoiceModule,
    PaymentsModule,
    AccountingModule,
    DunningModule,
    SalesModule,
    ReportingModule,
  ],
})
export class AppModule {}
