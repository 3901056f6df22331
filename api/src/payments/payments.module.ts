import { Module } from '@nestjs/common';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { CreditNoteIssuedListener } from './credit-note-issued.listener';
import { CreditNoteOffsetService } from './credit-note-offset.service';
import { OpenItemController } from './open-items/open-item.controller';
import { OpenItemQuery } from './open-items/open-item.query';
import { PaymentPostingQuery } from './payment-posting.query';
import { PaymentWriter } from './payment-writer.service';
import { PaymentController } from './payment.controller';
import { PaymentQuery } from './payment.query';
import { PaymentService } from './payment.service';

@Module({
  imports: [InvoicingModule],
  controllers: [PaymentController, OpenItemController],
  providers: [
    PaymentService,
    PaymentWriter,
    PaymentQuery,
    PaymentPostingQuery,
    CreditNoteOffsetService,
    CreditNoteIssuedListener,
    OpenItemQuery,
  ],
  exports: [PaymentService, PaymentPostingQuery],
})
export class PaymentsModule {}
