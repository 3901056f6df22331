import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import { IsNull, type EntityManager } from 'typeorm';
import { BillSettlementService } from '../../invoicing/bills/bill-settlement.service';
import { assertPartnerVisible } from '../../partners/partner-scope';
import { PaymentMethodService } from '../../partners/payment-method.service';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { Allocation } from '../allocation';
import type { SupplierPaymentReversed } from './events';
import { SupplierPaymentAllocation } from './supplier-payment-allocation.entity';
import { supplierPaymentFaults, type NewSupplierPayment } from './supplier-payment-faults';
import { SupplierPaymentWriter } from './supplier-payment-writer.service';
import { SupplierPayment } from './supplier-payment.entity';

/** Records what we pay to suppliers, which instalments of their bills it pays, and its undoing. */
@Injectable()
export class SupplierPaymentService {
  constructor(
    private readonly db: Transactions,
    private readonly writer: SupplierPaymentWriter,
    private readonly settlements: BillSettlementService,
    private readonly methods: PaymentMethodService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a payment and answers its id. It pays the instalments chosen, or the oldest due first; what is left is an advance.
   * `payment.invalid` with the fields at fault, `partner.not-found`.
   */
  register({ allocations, ...payment }: NewSupplierPayment): Promise<number> {
    return this.db.run(async (tx) => {
      await assertPartnerVisible(tx, payment.partnerId);
      const methods = new Set((await this.methods.all(tx)).map(({ code }) => code));
      const faults = supplierPaymentFaults({ ...payment, allocations }, this.clock.today(), methods);
      if (faults.length > 0) throw new DomainError('payment.invalid', {}, faults);
      return this.writer.write(tx, payment, await this.writer.plan(tx, { ...payment, chosen: allocations }));
    });
  }

  /** Uses the advance a payment left: for the chosen instalments, or for the oldest due first. `supplier-payment.without-advance`. */
  allocate(id: number, chosen: readonly Allocation[] | null): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await lockStanding(tx, id);
      const { partnerId, unallocated: amount } = payment;
      if (amount.eq(ZERO)) throw new DomainError('supplier-payment.without-advance', { id });
      await this.writer.use(tx, payment, await this.writer.plan(tx, { partnerId, amount, chosen }));
    });
  }

  /**
   * Undoes a payment that did not go out after all, or was recorded wrongly: what it paid is open again. Nothing is deleted; the
   * books get a reversing entry of today. `supplier-payment.reversed` if it is undone already.
   */
  reverse(id: number, reason: string): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await lockStanding(tx, id);
      const allocations = await tx.findBy(SupplierPaymentAllocation, { paymentId: id, undoneAt: IsNull() });
      await this.settlements.lock(
        tx,
        allocations.map(({ instalmentId }) => instalmentId),
      );
      await this.settlements.settle(
        tx,
        allocations.map(({ instalmentId, amount, withheld }) => ({
          ...{ instalmentId, amount: amount.neg(), withheld: withheld.neg() },
        })),
      );
      const undoneAt = this.clock.now();
      await tx.save(allocations.map((allocation) => Object.assign(allocation, { undoneAt })));
      const undone = { status: 'reversed', unallocated: ZERO, reversedOn: this.clock.today() } as const;
      await tx.save(Object.assign(payment, undone, { reversalReason: reason }));
      await this.outbox.publish(tx, {
        type: 'supplier-payment.reversed',
        paymentIds: [id],
      } satisfies SupplierPaymentReversed);
    });
  }
}

/** A payment that stands, locked until the transaction ends. */
async function lockStanding(tx: EntityManager, id: number): Promise<SupplierPayment> {
  const payment = await tx.findOne(SupplierPayment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!payment) throw new DomainError('supplier-payment.not-found', { id });
  await assertPartnerVisible(tx, payment.partnerId);
  if (payment.status === 'reversed') throw new DomainError('supplier-payment.reversed', { id });
  return payment;
}
