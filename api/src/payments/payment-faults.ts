import type { CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Allocation } from './allocation';

/** Money as it was received. An amount of zero sets chosen credit notes against chosen invoices. EUR. */
export interface NewPayment {
  readonly partnerId: number;
  readonly amount: Big;
  readonly receivedOn: CivilDate;
  /** Code of the payment method; null for an offset. */
  readonly methodCode: string | null;
  readonly reference: string | null;
  readonly notes: string | null;
  /** What it pays; null for the oldest due first, empty to keep all of it as the customer's credit. */
  readonly allocations: readonly Allocation[] | null;
}

/** All that is wrong with a payment by itself, by field; what it may pay is checked against the open instalments. */
export function paymentFaults(
  payment: Pick<NewPayment, 'amount' | 'receivedOn' | 'methodCode' | 'allocations'>,
  today: CivilDate,
  methods: ReadonlySet<string>,
): FieldFault[] {
  const { amount, receivedOn, methodCode, allocations } = payment;
  const offset = amount.eq(ZERO) && allocations !== null && allocations.length > 0;
  return [
    ...(amount.gt(ZERO) || offset ? [] : [{ field: 'amount', code: 'not-positive' }]),
    ...(receivedOn > today ? [{ field: 'receivedOn', code: 'in-future' }] : []),
    ...(offset || (methodCode !== null && methods.has(methodCode))
      ? []
      : [{ field: 'methodCode', code: 'unknown' }]),
  ];
}
