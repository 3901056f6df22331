import { Module } from '@nestjs/common';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { PartnersModule } from '../partners/partners.module';
import { CreditNoteIssuedListener } from './credit-notes/credit-note-issued.listener';
import { CreditNoteOffsetService } from './credit-notes/credit-note-offset.service';
import { CreditPayer } from './credit-use/credit-payer.service';
import { CreditUseQuery } from './credit-use/credit-use.query';
import { CreditUseService } from './credit-use/credit-use.service';
import { InvoiceIssuedListener } from './credit-use/invoice-issued.listener';
import { AgedBalanceQuery } from './open-items/aged-balance.query';
import { OpenItemQuery } from './open-items/open-item.query';
import { WriteOffService } from './open-items/write-off.service';
import { AllocationWriter } from './allocation-writer.service';
import { PaymentDetachmentService } from './payment-detachment.service';
import { PaymentPostingQuery } from './payment-posting.query';
import { PaymentReversalService } from './payment-reversal.service';
import { PaymentWriter } from './payment-writer.service';
import { PaymentQuery } from './payment.query';
import { PaymentService } from './payment.service';
import { RefundService } from './refunds/refund.service';
import { RefundWriter } from './refunds/refund-writer.service';
import { RefundableCreditQuery } from './refunds/refundable-credit.query';
import { PaymentSettings } from './settings/payment-settings.service';
import { WithheldQuery } from './suppliers/withheld.query';
import { SupplierItemQuery } from './suppliers/supplier-item.query';
import { SupplierPaymentPostingQuery } from './suppliers/supplier-payment-posting.query';
import { SupplierPaymentWriter } from './suppliers/supplier-payment-writer.service';
import { SupplierPaymentQuery } from './suppliers/supplier-payment.query';
import { SupplierPaymentService } from './suppliers/supplier-payment.service';

/** What customers pay and what we pay to suppliers, and what is still open of both. */
@Module({
  imports: [PartnersModule, InvoicingModule],
  providers: [
    PaymentService,
    PaymentReversalService,
    PaymentDetachmentService,
    PaymentWriter,
    AllocationWriter,
    CreditPayer,
    CreditUseQuery,
    CreditUseService,
    InvoiceIssuedListener,
    PaymentQuery,
    PaymentPostingQuery,
    CreditNoteOffsetService,
    CreditNoteIssuedListener,
    OpenItemQuery,
    AgedBalanceQuery,
    WriteOffService,
    PaymentSettings,
    ...[RefundService, RefundWriter, RefundableCreditQuery],
    ...[SupplierPaymentService, SupplierPaymentWriter, SupplierPaymentQuery],
    ...[SupplierPaymentPostingQuery, SupplierItemQuery, WithheldQuery],
  ],
  exports: [
    PaymentService,
    RefundService,
    SupplierPaymentService,
    SupplierItemQuery,
    WithheldQuery,
    SupplierPaymentPostingQuery,
    PaymentPostingQuery,
    AgedBalanceQuery,
  ],
})
export class PaymentsModule {}
