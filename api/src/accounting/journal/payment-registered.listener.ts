import { Injectable } from '@nestjs/common';
import type { PaymentAllocated, PaymentRegistered, PaymentReversed } from '../../payments/events';
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

  @OnEvent('payment.reversed')
  postReversals(event: PaymentReversed): Promise<void> {
    return this.journal.postPaymentReversals(event.paymentIds);
  }
}
