import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { assertPartnerVisible } from '../partners/partner-scope';
import { Payment } from './payment.entity';

/**
 * A payment that stands, locked until the transaction ends. `payment.not-found`, `partner.not-found` where the record rule
 * hides it, `payment.reversed` if it was undone.
 */
export async function lockPayment(tx: EntityManager, id: number): Promise<Payment> {
  const payment = await tx.findOne(Payment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!payment) throw new DomainError('payment.not-found', { id });
  await assertPartnerVisible(tx, payment.partnerId);
  if (payment.status === 'reversed') throw new DomainError('payment.reversed', { id });
  return payment;
}
