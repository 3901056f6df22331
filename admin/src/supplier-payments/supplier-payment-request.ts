import type { components } from '@ponte/shared/generated/api-types';
import { ZERO } from '@ponte/shared/money';
import { allocationRequest, type Way } from '../payments/payment-request';
import { amountOf, type Parts } from '../payments/spread';

type Payment = components['schemas']['RegisterSupplierPaymentDto'];

/** What the form of a payment to a supplier holds. */
export interface SupplierPaymentForm {
  readonly partnerId: number;
  readonly amount: string;
  readonly paidOn: string;
  readonly methodCode?: string | null;
  readonly reference?: string | null;
  readonly notes?: string | null;
  readonly way: Way;
  readonly parts?: Parts | null;
}

/** The request for what was filled in. An amount of zero sets credit notes off, which is done by no payment method. */
export function supplierPaymentRequest(form: SupplierPaymentForm): Payment {
  const { partnerId, amount, paidOn, methodCode, reference, notes } = form;
  return {
    ...{ partnerId, amount, paidOn },
    methodCode: methodCode && amountOf(amount).gt(ZERO) ? methodCode : null,
    ...{ reference: reference ?? null, notes: notes ?? null },
    ...allocationRequest(form),
  };
}
