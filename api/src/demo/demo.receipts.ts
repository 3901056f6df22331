import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, ZERO } from '@ponte/shared/money';
import { PaymentService } from '../payments/payment.service';
import { RefundService } from '../payments/refunds/refund.service';

/** A customer who pays a part, and some money by mistake, of which most goes back. */
@Injectable()
export class DemoReceipts {
  constructor(
    private readonly payments: PaymentService,
    private readonly refunds: RefundService,
  ) {}

  /** `part` is what pays the oldest of what the customer owes, EUR. */
  async write(partnerId: number, part: string, today: CivilDate): Promise<void> {
    const transfer = { partnerId, methodCode: 'BON', notes: null };
    const receipt = { ...transfer, fee: ZERO, writeOff: ZERO, receivedOn: today };
    await this.payments.registerMany([
      { ...receipt, amount: decimal(part), reference: 'Acconto 50%', allocations: null },
      { ...receipt, amount: decimal('100.00'), reference: 'Bonifico per errore', allocations: [] },
    ]);
    await this.refunds.refund({
      ...{ ...transfer, amount: decimal('60.00'), fee: decimal('1.00'), paidOn: today },
      ...{ iban: null, reference: 'Restituzione', credits: null },
    });
  }
}
