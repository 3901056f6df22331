import { Injectable } from '@nestjs/common';
import { money, ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { SettlementService } from '../invoicing/settlement.service';
import { AuditService } from '../platform/audit/audit.service';
import { Clock } from '../platform/clock.service';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import { Outbox } from '../platform/outbox/outbox.service';
import type { Allocated } from './allocation';
import type { PaymentRegistered } from './events';
import { PaymentAllocation } from './payment-allocation.entity';
import type { NewPayment } from './payment-faults';
import { Payment, type PaymentKind } from './payment.entity';

/** A payment with everything decided: ready to be written. */
export interface PlannedPayment extends Omit<NewPayment, 'allocations'>, Allocated {
  /** The credit note it sets against its invoice by itself. */
  readonly creditNoteId: number | null;
  /** Where a refund goes. */
  readonly iban?: string | null;
}

/** Writes payments and what they settle, one or hundreds, with a fixed number of statements. */
@Injectable()
export class PaymentWriter {
  constructor(
    private readonly settlements: SettlementService,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The caller holds the locks of the instalments. Answers the ids in the order of the payments. */
  async write(tx: EntityManager, payments: readonly PlannedPayment[]): Promise<number[]> {
    if (payments.length === 0) return [];
    const createdAt = this.clock.now();
    const ids = await insertMany(
      tx,
      Payment,
      payments.map((payment) => ({ ...head(payment), createdAt })),
    );
    const allocations = payments.flatMap((payment, index) =>
      payment.allocations.map((allocation) => ({ paymentId: ids[index] ?? 0, ...allocation, createdAt })),
    );
    await insertMany(tx, PaymentAllocation, allocations);
    await this.settlements.settle(tx, allocations);
    await this.audit.record(
      tx,
      ...payments.map((payment, index) => ({
        resource: 'payment',
        resourceId: ids[index] ?? 0,
        action: 'created',
        after: auditValues(payment),
      })),
    );
    await this.outbox.publish(tx, {
      type: 'payment.registered',
      paymentIds: ids,
    } satisfies PaymentRegistered);
    return ids;
  }
}

/** Of an amount of zero no money moves, so no method moves it. */
function head(payment: PlannedPayment): Row<Payment> {
  const { partnerId, amount, fee, writeOff, unallocated, receivedOn, methodCode } = payment;
  const { reference, notes, creditNoteId, iban = null } = payment;
  const kind = kindOf(payment);
  return {
    ...{ partnerId, amount, fee, writeOff, unallocated, receivedOn, reference, notes, creditNoteId, iban },
    ...{ kind, status: 'registered', methodCode: amount.eq(ZERO) ? null : methodCode },
  };
}

function kindOf({ amount, writeOff }: PlannedPayment): PaymentKind {
  if (amount.gt(ZERO)) return 'receipt';
  if (amount.lt(ZERO)) return 'refund';
  return writeOff.eq(ZERO) ? 'offset' : 'write-off';
}

function auditValues({
  amount,
  fee,
  writeOff,
  unallocated,
  allocations,
  ...payment
}: PlannedPayment): Record<string, unknown> {
  return {
    ...payment,
    ...{ amount: money(amount), fee: money(fee), writeOff: money(writeOff) },
    unallocated: money(unallocated),
    allocations: allocations.map((part) => ({ instalmentId: part.instalmentId, amount: money(part.amount) })),
  };
}
