import type { components } from '@ponte/shared/generated/api-types';
import { ZERO } from '@ponte/shared/money';
import { amountOf } from './spread';

type Refund = components['schemas']['RefundDto'];
type Choice = components['schemas']['CreditChoiceDto'];

/** What the dialog of a refund holds. */
export interface RefundForm {
  readonly amount: string;
  readonly paidOn: string;
  readonly methodCode: string;
  readonly fee?: string | null;
  readonly iban?: string | null;
  readonly reference?: string | null;
  readonly notes?: string | null;
  /** Keys of the credits it is taken from. */
  readonly from?: readonly string[] | null;
}

/** Names a credit in the form: `payment 12`. */
export function creditKey({ kind, id }: Choice): string {
  return `${kind} ${id}`;
}

/** The credits of the form as the API names them. */
export function choicesOf(keys: readonly string[] | null | undefined): Choice[] {
  return (keys ?? []).map((key) => {
    const [kind, id] = key.split(' ');
    return { kind: kind === 'payment' ? 'payment' : 'credit-note', id: Number(id) };
  });
}

/** The request for what was filled in. */
export function refundRequest(partnerId: number, form: RefundForm): Refund {
  const { amount, paidOn, methodCode, fee, iban, reference, notes, from } = form;
  return {
    ...{ partnerId, amount, paidOn, methodCode, credits: choicesOf(from) },
    ...(fee && amountOf(fee).gt(ZERO) ? { fee } : {}),
    ...(iban ? { iban } : {}),
    ...(reference ? { reference } : {}),
    ...(notes ? { notes } : {}),
  };
}
