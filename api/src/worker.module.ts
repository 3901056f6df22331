import { Module } from '@nestjs/common';
import { AppModule } from './app.module';
import { BillingProcessor } from './billing/billing.processor';
import { BillingModule } from './billing/billing.module';
import { BulkChangeProcessor } from './contracts/bulk-changes/bulk-change.processor';
import { DailyProcessor } from './contracts/daily/daily.processor';
import { ContractsModule } from './contracts/contracts.module';
import { DunningProcessor } from './dunning/cut-offs/dunning.processor';
import { DunningModule } from './dunning/dunning.module';
import { InvoicePdfProcessor } from './invoicing/invoice-pdf.processor';
import { InvoicingModule } from './invoicing/invoicing.module';
import { MessageSender } from './messaging/message-sender.service';
import { MessagingModule } from './messaging/messaging.module';
import { Timetable } from './platform/jobs/timetable.service';
import { DecoratedMethodsModule } from './platform/decorated-methods.module';
import { EventsProcessor } from './platform/outbox/events.processor';
import { OutboxRelay } from './platform/outbox/outbox.relay';
import { RadiusModule } from './radius/radius.module';
import { SessionProcessor } from './radius/sessions/session.processor';

/** The house with its engines on: queue processors and the outbox relay run only here, in as many workers as wanted. */
@Module({
  imports: [
    AppModule,
    DecoratedMethodsModule,
    BillingModule,
    ContractsModule,
    DunningModule,
    InvoicingModule,
    MessagingModule,
    RadiusModule,
  ],
  providers: [
    OutboxRelay,
    Timetable,
    EventsProcessor,
    BillingProcessor,
    BulkChangeProcessor,
    DailyProcessor,
    DunningProcessor,
    InvoicePdfProcessor,
    MessageSender,
    SessionProcessor,
  ],
})
export class WorkerModule {}
