import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { SettlementService } from '../invoicing/settlement.service';
import { PaymentMethodService } from '../partners/payment-method.service';
import { Clock } from '../platform/clock.service';
import { currentActor } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';
import { AllocationWriter } from './allocation-writer.service';
import { allocate, allocateInTurn, type Allocation } from './allocation';
import { lockPayment } from './lock-payment.query';
import { paymentFaults, type NewPayment } from './payment-faults';
import { PaymentWriter } from './payment-writer.service';
import { PaymentSettings } from './settings/payment-settings.service';

export type { NewPayment } from './payment-faults';

/** Records what customers pay, and which instalments it settles. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly db: Transactions,
    private readonly settlements: SettlementService,
    private readonly writer: PaymentWriter,
    private readonly allocations: AllocationWriter,
    private readonly methods: PaymentMethodService,
    private readonly settings: PaymentSettings,
    private readonly clock: Clock,
  ) {}

  /** Records one payment and answers its id; see `registerMany`. */
  async register(payment: NewPayment): Promise<number> {
    const [id] = await this.registerMany([payment]);
    return id ?? 0;
  }

  /**
   * Records payments, all or none, and answers their ids in order. Each pays the instalments chosen, or the oldest due first;
   * what is left is the customer's credit. `payment.invalid` with the fields at fault, `partner.not-found`.
   */
  registerMany(payments: readonly NewPayment[]): Promise<number[]> {
    return this.db.run(async (tx) => {
      await this.check(tx, payments);
      const items = await this.settlements.lock(tx, await this.itemIds(tx, payments));
      const allocated = allocateInTurn(
        payments.map(({ allocations, ...payment }) => ({ ...payment, chosen: allocations })),
        items,
      );
      return this.writer.write(
        tx,
        payments.map((payment, index) => ({
          ...payment,
          ...(allocated[index] ?? { allocations: [], unallocated: payment.amount }),
          creditNoteId: null,
        })),
      );
    });
  }

  /** Uses the credit a payment left: for the chosen instalments, or for the oldest due first. `payment.without-credit`. */
  allocate(id: number, chosen: readonly Allocation[] | null): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await lockPayment(tx, id);
      if (payment.unallocated.eq(ZERO)) throw new DomainError('payment.without-credit', { id });
      const { partnerId, unallocated } = payment;
      const items = await this.settlements.lock(
        tx,
        await this.itemIds(tx, [{ partnerId, allocations: chosen }]),
      );
      const { allocations, unallocated: left } = allocate(
        { partnerId, amount: unallocated, writeOff: ZERO, chosen },
        items,
      );
      await this.allocations.write(tx, [{ paymentId: id, unallocated, left, allocations }]);
    });
  }

  private async check(tx: EntityManager, payments: readonly NewPayment[]): Promise<void> {
    await assertOwnPartners(tx, [...new Set(payments.map(({ partnerId }) => partnerId))]);
    const methods = new Set((await this.methods.all(tx)).map(({ code }) => code));
    const { writeOffLimit } = await this.settings.current(tx);
    const limits = { today: this.clock.today(), methods, writeOff: writeOffLimit };
    payments.forEach((payment, index) => {
      const faults = paymentFaults(payment, limits);
      if (faults.length > 0)
        throw new DomainError('payment.invalid', payments.length > 1 ? { index } : {}, faults);
    });
  }

  /** Instalments that the payments name, and those open to payments that name none. */
  private async itemIds(
    tx: EntityManager,
    payments: readonly Pick<NewPayment, 'partnerId' | 'allocations'>[],
  ): Promise<number[]> {
    const chosen = payments.flatMap(({ allocations }) =>
      (allocations ?? []).map(({ instalmentId }) => instalmentId),
    );
    const choosing = payments
      .filter(({ allocations }) => allocations === null)
      .map(({ partnerId }) => partnerId);
    return [...new Set([...chosen, ...(await this.settlements.openIdsOf(tx, [...new Set(choosing)]))])];
  }
}

/** Partners of others do not exist for whoever is bound to his own: `partner.not-found`. */
async function assertOwnPartners(tx: EntityManager, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const { resellerId } = currentActor();
  const rows = await tx.query<{ id: number }[]>(
    'SELECT id FROM partner WHERE id IN (?) AND (? IS NULL OR reseller_id = ?)',
    [ids, resellerId, resellerId],
  );
  const found = new Set(rows.map(({ id }) => id));
  const id = ids.find((wanted) => !found.has(wanted));
  if (id !== undefined) throw new DomainError('partner.not-found', { id });
}
