import { Injectable } from '@nestjs/common';
import type {
  SupplierPaymentAllocated,
  SupplierPaymentRegistered,
  SupplierPaymentReversed,
} from '../../payments/suppliers/events';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { SupplierJournal } from './supplier-journal.service';

/** Money paid to suppliers enters the books, what is withheld with it, and its undoing. */
@Injectable()
export class SupplierPaymentListener {
  constructor(private readonly journal: SupplierJournal) {}

  @OnEvent('supplier-payment.registered')
  postPayments(event: SupplierPaymentRegistered): Promise<void> {
    return this.journal.postPayments(event.paymentIds);
  }

  @OnEvent('supplier-payment.allocated')
  postLateWithholdings(event: SupplierPaymentAllocated): Promise<void> {
    return this.journal.postLateWithholdings(event.allocationIds);
  }

  @OnEvent('supplier-payment.reversed')
  postReversals(event: SupplierPaymentReversed): Promise<void> {
    return this.journal.postReversals(event.paymentIds);
  }
}
