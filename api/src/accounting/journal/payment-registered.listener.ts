import { Injectable } from '@nestjs/common';
import type {
  PaymentAllocated,
  PaymentDetached,
  PaymentRegistered,
  PaymentReversed,
} from '../../payments/events';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { JournalService } from './journal.service';

/** Money received enters the books, and its undoing too. */
@Injectable()
export class PaymentRegisteredListener {
  constructor(private readonly journal: JournalService) {}

  @OnEvent('payment.registered')
  postPayments(event: PaymentRegistered): Promise<void> {
    return this.journal.postPayments(event.paymentIds);
  }

  @OnEvent('payment.allocated')
  collectVat(event: PaymentAllocated): Promise<void> {
    return this.journal.collectPaid(event.paymentIds);
  }

  /** A part detached stays the customer's money, so that no account moves but that of VAT which waits for it. */
  @OnEvent('payment.detached')
  takeBackVat(event: PaymentDetached): Promise<void> {
    return this.journal.collectPaid(event.paymentIds);
  }

  @OnEvent('payment.reversed')
  postReversals(event: PaymentReversed): Promise<void> {
    return this.journal.postPaymentReversals(event.paymentIds);
  }
}
