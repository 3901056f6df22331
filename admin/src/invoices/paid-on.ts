import type { components } from '@ponte/shared/generated/api-types';
import { decimal, money, sum } from '@ponte/shared/money';

type Payment = Pick<components['schemas']['PaymentDto'], 'allocations'>;

/** How much of a payment settles a document; what was undone counts no more. EUR. */
export function paidOn(invoiceId: number, { allocations }: Payment): string {
  const own = allocations.filter(
    (allocation) => allocation.invoiceId === invoiceId && allocation.undoneAt === null,
  );
  return money(sum(own.map(({ amount }) => decimal(amount))));
}
