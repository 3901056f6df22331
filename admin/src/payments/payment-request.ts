import type { components } from '@ponte/shared/generated/api-types';
import { amountOf, type Parts } from './spread';
import { ZERO } from '@ponte/shared/money';

type Payment = components['schemas']['RegisterPaymentDto'];
type Allocation = components['schemas']['ChosenInstalmentDto'];

/** Where the money goes: to the oldest due first, where one says, or nowhere yet. */
export const WAYS = ['oldest', 'chosen', 'credit'] as const;
export type Way = (typeof WAYS)[number];

/** What the form of a payment holds. */
export interface PaymentForm {
  readonly partnerId: number;
  readonly amount: string;
  readonly receivedOn: string;
  readonly methodCode?: string | null;
  readonly reference?: string | null;
  readonly notes?: string | null;
  /** EUR, kept by the bank. */
  readonly fee?: string | null;
  /** EUR, signed; null where nothing is written off. */
  readonly writeOff?: string | null;
  readonly way: Way;
  readonly parts?: Parts | null;
}

/** The request for what was filled in. An amount of zero sets credit notes off, which is done by no payment method. */
export function paymentRequest(form: PaymentForm): Payment {
  const { partnerId, amount, receivedOn, methodCode, reference, notes, fee, writeOff } = form;
  return {
    ...{ partnerId, amount, receivedOn },
    ...(methodCode && amountOf(amount).gt(ZERO) ? { methodCode } : {}),
    ...(amountOf(fee).gt(ZERO) && fee ? { fee } : {}),
    ...(writeOff ? { writeOff } : {}),
    ...(reference ? { reference } : {}),
    ...(notes ? { notes } : {}),
    ...allocationRequest(form),
  };
}

/** Only the choice: left out for the oldest first, empty for credit. */
export function allocationRequest({ way, parts }: Pick<PaymentForm, 'way' | 'parts'>): {
  allocations?: Allocation[];
} {
  if (way === 'oldest') return {};
  if (way === 'credit') return { allocations: [] };
  const allocations = Object.entries(parts ?? {}).flatMap(([key, amount]) =>
    amount !== null && amountOf(amount).gt(ZERO) ? [{ instalmentId: Number(key.slice(1)), amount }] : [],
  );
  return { allocations };
}
