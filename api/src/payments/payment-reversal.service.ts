import { Injectable } from '@nestjs/common';
import { ZERO } from '@ponte/shared/money';
import { IsNull } from 'typeorm';
import { SettlementService } from '../invoicing/settlement.service';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { Outbox } from '../platform/outbox/outbox.service';
import type { PaymentReversed } from './events';
import { lockPayment } from './lock-payment.query';
import { PaymentAllocation } from './payment-allocation.entity';

/** Undoes payments. */
@Injectable()
export class PaymentReversalService {
  constructor(
    private readonly db: Transactions,
    private readonly settlements: SettlementService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Undoes a payment that did not come in after all, or was recorded wrongly: what it paid is open again. Nothing is deleted;
   * the books get a reversing entry of today. `payment.reversed` if it is undone already.
   */
  reverse(id: number, reason: string): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await lockPayment(tx, id);
      const allocations = await tx.find(PaymentAllocation, { where: { paymentId: id, undoneAt: IsNull() } });
      await this.settlements.lock(
        tx,
        allocations.map(({ instalmentId }) => instalmentId),
      );
      await this.settlements.settle(
        tx,
        allocations.map(({ instalmentId, amount }) => ({ instalmentId, amount: amount.neg() })),
      );
      const undoneAt = this.clock.now();
      await tx.save(allocations.map((allocation) => Object.assign(allocation, { undoneAt })));
      const reversedOn = this.clock.today();
      Object.assign(payment, { status: 'reversed', unallocated: ZERO, reversedOn, reversalReason: reason });
      await tx.save(payment);
      await this.outbox.publish(tx, { type: 'payment.reversed', paymentIds: [id] } satisfies PaymentReversed);
    });
  }
}
