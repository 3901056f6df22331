import type { CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Allocation } from './allocation';

/** Money as it was received. An amount of zero sets chosen credit notes against chosen invoices, or writes cents off. EUR. */
export interface NewPayment {
  readonly partnerId: number;
  /** What the customer paid. */
  readonly amount: Big;
  /** What the bank or the provider kept of it. */
  readonly fee: Big;
  /** Cents settled beside the amount: above zero what was short, below zero what was paid too much. */
  readonly writeOff: Big;
  readonly receivedOn: CivilDate;
  /** Code of the payment method; null where no money moves. */
  readonly methodCode: string | null;
  readonly reference: string | null;
  readonly notes: string | null;
  /** What it pays; null for the oldest due first, empty to keep all of it as the customer's credit. */
  readonly allocations: readonly Allocation[] | null;
}

/** What a payment is checked against. */
export interface PaymentLimits {
  readonly today: CivilDate;
  /** Codes of the payment methods. */
  readonly methods: ReadonlySet<string>;
  /** The most that is written off, EUR. */
  readonly writeOff: Big;
}

/** All that is wrong with a payment by itself, by field; what it may pay is checked against the open instalments. */
export function paymentFaults(
  payment: Omit<NewPayment, 'partnerId' | 'reference' | 'notes'>,
  { today, methods, writeOff: most }: PaymentLimits,
): FieldFault[] {
  const { amount, fee, writeOff, receivedOn, methodCode, allocations } = payment;
  const offset = amount.eq(ZERO) && allocations !== null && allocations.length > 0;
  return [
    ...(amount.gt(ZERO) || offset ? [] : [{ field: 'amount', code: 'not-positive' }]),
    ...(fee.gt(amount) ? [{ field: 'fee', code: 'more-than-amount' }] : []),
    ...(writeOff.abs().gt(most) ? [{ field: 'writeOff', code: 'beyond-limit' }] : []),
    ...(receivedOn > today ? [{ field: 'receivedOn', code: 'in-future' }] : []),
    ...(offset || (methodCode !== null && methods.has(methodCode))
      ? []
      : [{ field: 'methodCode', code: 'unknown' }]),
  ];
}
