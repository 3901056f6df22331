import { Injectable } from '@nestjs/common';
import { ZERO } from '@ponte/shared/money';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { PaymentWriter } from '../payment-writer.service';
import { Payment } from '../payment.entity';
import { PaymentRefund } from './payment-refund.entity';
import type { NewRefund, RefundPart } from './refund';
import type { HeldCredits, RefundableRow } from './refundable-credit.query';

/** Writes refunds, and takes back what those undone had taken from money on account. */
@Injectable()
export class RefundWriter {
  constructor(
    private readonly payments: PaymentWriter,
    private readonly clock: Clock,
  ) {}

  /** The caller holds the credits and has checked the amounts. Answers the id of the payment that the refund is. */
  async write(
    tx: EntityManager,
    refund: NewRefund,
    parts: readonly RefundPart<RefundableRow>[],
    held: HeldCredits['payments'],
  ): Promise<number> {
    const { partnerId, amount, fee, paidOn, methodCode, iban, reference, notes } = refund;
    const [refundId = 0] = await this.payments.write(tx, [
      {
        ...{ partnerId, fee, methodCode, iban, reference, notes, creditNoteId: null },
        ...{ amount: amount.neg(), writeOff: ZERO, unallocated: ZERO, receivedOn: paidOn },
        allocations: parts
          .filter(({ credit }) => credit.kind === 'credit-note')
          .map((part) => ({ instalmentId: part.credit.id, amount: part.amount })),
      },
    ]);
    const createdAt = this.clock.now();
    for (const { credit, amount: part } of parts) {
      const payment = credit.kind === 'payment' ? held.get(credit.id) : undefined;
      if (!payment) continue;
      const { id: paymentId, unallocated, refunded } = payment;
      await tx.save(
        Object.assign(payment, { unallocated: unallocated.minus(part), refunded: refunded.plus(part) }),
      );
      await tx.save(
        Object.assign(new PaymentRefund(), { refundId, paymentId, amount: part, createdAt, undoneAt: null }),
      );
    }
    return refundId;
  }

  /** Makes money that a refund gave back credit again. The caller holds the refund; its credit notes are not touched here. */
  async takeBack(tx: EntityManager, refundId: number, undoneAt: Date): Promise<void> {
    const parts = await tx.find(PaymentRefund, { where: { refundId, undoneAt: IsNull() } });
    const payments = await tx.find(Payment, {
      where: { id: In(parts.map(({ paymentId }) => paymentId)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const byId = new Map(payments.map((payment) => [payment.id, payment]));
    for (const part of parts) {
      const payment = byId.get(part.paymentId);
      if (!payment) continue;
      const { unallocated, refunded } = payment;
      await tx.save(
        Object.assign(payment, {
          unallocated: unallocated.plus(part.amount),
          refunded: refunded.minus(part.amount),
        }),
      );
      await tx.save(Object.assign(part, { undoneAt }));
    }
  }
}
