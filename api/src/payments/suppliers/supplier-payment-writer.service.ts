import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import {
  BillSettlementService,
  type OpenBillInstalment,
} from '../../invoicing/bills/bill-settlement.service';
import { Clock } from '../../platform/clock.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { Allocation } from '../allocation';
import type { SupplierPaymentAllocated, SupplierPaymentRegistered } from './events';
import { payInstalments, type Given, type GivenOut, type WithheldAllocation } from './supplier-allocation';
import { SupplierPaymentAllocation } from './supplier-payment-allocation.entity';
import { SupplierPayment } from './supplier-payment.entity';

/** Gives money out to instalments of bills, and writes what that pays and withholds. */
@Injectable()
export class SupplierPaymentWriter {
  constructor(
    private readonly settlements: BillSettlementService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Locks what the money may pay and decides what it pays; `payment.invalid`. */
  async plan(tx: EntityManager, given: Given): Promise<GivenOut> {
    const items = await this.lockItems(tx, given.partnerId, given.chosen);
    return payInstalments(given, items);
  }

  /** Writes a payment that was planned, and tells the books. */
  async write(
    tx: EntityManager,
    head: Pick<SupplierPayment, 'partnerId' | 'amount' | 'paidOn' | 'methodCode' | 'reference' | 'notes'>,
    { allocations, unallocated }: GivenOut,
  ): Promise<number> {
    const offset = head.amount.eq(ZERO);
    const payment = await tx.save(
      tx.create(SupplierPayment, {
        ...{ ...head, unallocated, status: 'registered', createdAt: this.clock.now() },
        ...{ kind: offset ? 'offset' : 'payment', methodCode: offset ? null : head.methodCode },
      }),
    );
    await this.settle(tx, payment.id, allocations, { withheldOn: head.paidOn, late: false });
    await this.outbox.publish(tx, {
      type: 'supplier-payment.registered',
      paymentIds: [payment.id],
    } satisfies SupplierPaymentRegistered);
    return payment.id;
  }

  /** Uses the advance that a payment left; what is withheld with it counts from today. */
  async use(
    tx: EntityManager,
    payment: SupplierPayment,
    { allocations, unallocated }: GivenOut,
  ): Promise<void> {
    const ids = await this.settle(tx, payment.id, allocations, {
      ...{ withheldOn: this.clock.today(), late: true },
    });
    await tx.save(Object.assign(payment, { unallocated }));
    await this.outbox.publish(tx, {
      type: 'supplier-payment.allocated',
      allocationIds: ids,
    } satisfies SupplierPaymentAllocated);
  }

  private async settle(
    tx: EntityManager,
    paymentId: number,
    allocations: readonly WithheldAllocation[],
    when: { readonly withheldOn: CivilDate; readonly late: boolean },
  ): Promise<number[]> {
    const createdAt = this.clock.now();
    const rows = await tx.save(
      SupplierPaymentAllocation,
      allocations.map((allocation) => ({ ...allocation, ...when, paymentId, createdAt, undoneAt: null })),
    );
    await this.settlements.settle(tx, allocations);
    return rows.map(({ id }) => id);
  }

  private async lockItems(
    tx: EntityManager,
    partnerId: number,
    chosen: readonly Allocation[] | null,
  ): Promise<OpenBillInstalment[]> {
    const ids = chosen
      ? [...new Set(chosen.map(({ instalmentId }) => instalmentId))]
      : await this.settlements.openIdsOf(tx, partnerId);
    return this.settlements.lock(tx, ids);
  }
}
