import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { SettlementService } from '../invoicing/settlement.service';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { Outbox } from '../platform/outbox/outbox.service';
import { keepFromCredit } from './credit-use/keep-from-credit.query';
import { creditAfterDetaching, detachmentFault } from './detachment';
import type { PaymentDetached } from './events';
import { lockPayment } from './lock-payment.query';
import { PaymentAllocation } from './payment-allocation.entity';

/** Detaches single parts of payments. */
@Injectable()
export class PaymentDetachmentService {
  constructor(
    private readonly db: Transactions,
    private readonly settlements: SettlementService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one part of a payment from the document it pays: that is open again and the money is credit, which does not come back
   * to the document by itself. The receivables stay as they are; VAT that waits for the money goes back.
   * `payment-allocation.not-found`, `payment.allocation-undone`, and the faults of `detachmentFault`.
   */
  detach(id: number, allocationId: number): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await lockPayment(tx, id);
      const allocation = await standing(tx, id, allocationId);
      const { instalmentId, amount } = allocation;
      const [item] = await this.settlements.lock(tx, [instalmentId]);
      if (!item) throw new DomainError('payment-allocation.not-found', { id: allocationId });
      const part = { type: item.type, amount };
      const fault = detachmentFault(payment, part);
      if (fault) throw new DomainError(fault, { id });
      await this.settlements.settle(tx, [{ instalmentId, amount: amount.neg() }]);
      const [undoneAt, detachedOn] = [this.clock.now(), this.clock.today()];
      await tx.save(Object.assign(allocation, { undoneAt, detachedOn }));
      await tx.save(Object.assign(payment, { unallocated: creditAfterDetaching(payment, part) }));
      if (item.type === 'invoice') await keepFromCredit(tx, item.invoiceId, undoneAt);
      await this.outbox.publish(tx, { type: 'payment.detached', paymentIds: [id] } satisfies PaymentDetached);
    });
  }
}

async function standing(tx: EntityManager, paymentId: number, id: number): Promise<PaymentAllocation> {
  const allocation = await tx.findOneBy(PaymentAllocation, { id, paymentId });
  if (!allocation) throw new DomainError('payment-allocation.not-found', { id });
  if (allocation.undoneAt !== null) throw new DomainError('payment.allocation-undone', { id });
  return allocation;
}
