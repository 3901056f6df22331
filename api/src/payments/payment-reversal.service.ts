import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import { IsNull } from 'typeorm';
import { SettlementService } from '../invoicing/settlement.service';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { Outbox } from '../platform/outbox/outbox.service';
import type { PaymentReversed } from './events';
import { lockPayment } from './lock-payment.query';
import { PaymentAllocation } from './payment-allocation.entity';
import { RefundWriter } from './refunds/refund-writer.service';

/** Undoes payments. */
@Injectable()
export class PaymentReversalService {
  constructor(
    private readonly db: Transactions,
    private readonly settlements: SettlementService,
    private readonly refunds: RefundWriter,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Undoes a payment that did not come in after all, or was recorded wrongly: what it paid is open again. A refund that did not
   * go out is undone alike: what it gave back is credit again. Nothing is deleted; the books get a reversing entry of today.
   * `payment.reversed` if it is undone already, `payment.refunded` while some of it is given back to the customer.
   */
  reverse(id: number, reason: string): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await lockPayment(tx, id);
      if (payment.refunded.gt(ZERO)) throw new DomainError('payment.refunded', { id });
      const undoneAt = this.clock.now();
      if (payment.kind === 'refund') await this.refunds.takeBack(tx, id, undoneAt);
      const allocations = await tx.find(PaymentAllocation, { where: { paymentId: id, undoneAt: IsNull() } });
      await this.settlements.lock(
        tx,
        allocations.map(({ instalmentId }) => instalmentId),
      );
      await this.settlements.settle(
        tx,
        allocations.map(({ instalmentId, amount }) => ({ instalmentId, amount: amount.neg() })),
      );
      await tx.save(allocations.map((allocation) => Object.assign(allocation, { undoneAt })));
      const reversedOn = this.clock.today();
      Object.assign(payment, { status: 'reversed', unallocated: ZERO, reversedOn, reversalReason: reason });
      await tx.save(payment);
      await this.outbox.publish(tx, { type: 'payment.reversed', paymentIds: [id] } satisfies PaymentReversed);
    });
  }
}
