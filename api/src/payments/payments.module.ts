import { Module } from '@nestjs/common';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { PartnersModule } from '../partners/partners.module';
import { CreditNoteIssuedListener } from './credit-notes/credit-note-issued.listener';
import { CreditNoteOffsetService } from './credit-notes/credit-note-offset.service';
import { AgedBalanceQuery } from './open-items/aged-balance.query';
import { OpenItemQuery } from './open-items/open-item.query';
import { WriteOffService } from './open-items/write-off.service';
import { PaymentPostingQuery } from './payment-posting.query';
import { PaymentReversalService } from './payment-reversal.service';
import { PaymentWriter } from './payment-writer.service';
import { PaymentQuery } from './payment.query';
import { PaymentService } from './payment.service';
import { PaymentSettings } from './settings/payment-settings.service';

/** What customers pay, and what is still open. */
@Module({
  imports: [PartnersModule, InvoicingModule],
  providers: [
    PaymentService,
    PaymentReversalService,
    PaymentWriter,
    PaymentQuery,
    PaymentPostingQuery,
    CreditNoteOffsetService,
    CreditNoteIssuedListener,
    OpenItemQuery,
    AgedBalanceQuery,
    WriteOffService,
    PaymentSettings,
  ],
  exports: [PaymentService, PaymentPostingQuery, AgedBalanceQuery],
})
export class PaymentsModule {}
