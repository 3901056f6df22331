import type { CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Allocation } from '../allocation';

/** Money as it was paid. An amount of zero sets chosen credit notes against chosen bills. EUR. */
export interface NewSupplierPayment {
  readonly partnerId: number;
  readonly amount: Big;
  readonly paidOn: CivilDate;
  /** Code of the payment method; null for an offset. */
  readonly methodCode: string | null;
  readonly reference: string | null;
  readonly notes: string | null;
  /** What it pays; null for the oldest due first, empty to keep all of it as an advance. */
  readonly allocations: readonly Allocation[] | null;
}

/** All that is wrong with a payment by itself, by field; what it may pay is checked against the open instalments. */
export function supplierPaymentFaults(
  { amount, paidOn, methodCode, allocations }: NewSupplierPayment,
  today: CivilDate,
  methods: ReadonlySet<string>,
): FieldFault[] {
  const offset = amount.eq(ZERO) && allocations !== null && allocations.length > 0;
  const known = methodCode !== null && methods.has(methodCode);
  return [
    ...fault(amount.lte(ZERO) && !offset, 'amount', 'not-positive'),
    ...fault(paidOn > today, 'paidOn', 'in-future'),
    ...fault(!known && !offset, 'methodCode', 'unknown'),
  ];
}

function fault(found: boolean, field: string, code: string): FieldFault[] {
  return found ? [{ field, code }] : [];
}
