import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { Clock } from './clock.service';
import { CompanyModule } from './company/company.module';
import { ConfigModule } from './config/config.module';
import { Transactions } from './db/transactions.service';
import { FilesModule } from './files/files.module';
import { IdempotencyInterceptor } from './http/idempotency.interceptor';
import { ProblemFilter } from './http/problem.filter';
import { JobsModule } from './jobs/jobs.module';
import { MailModule } from './mail/mail.module';
import { SmsModule } from './sms/sms.module';
import { Numbering } from './numbering.service';
import { OutboxModule } from './outbox/outbox.module';
import { PdfModule } from './pdf/pdf.module';
import { RateLimits } from './rate-limits.service';
import { SealModule } from './seal/seal.module';

/** The ground floor: what every module stands on and none owns. */
@Global()
@Module({
  imports: [
    ConfigModule,
    JobsModule,
    OutboxModule,
    AuditModule,
    AuthModule,
    CompanyModule,
    FilesModule,
    PdfModule,
    MailModule,
    SmsModule,
    SealModule,
  ],
  providers: [
    Clock,
    Transactions,
    Numbering,
    RateLimits,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [Clock, Transactions, Numbering, RateLimits],
})
export class PlatformModule {}
