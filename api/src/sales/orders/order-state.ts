/** `confirmed` until all that is paid once is invoiced or the order is called off. */
export const ORDER_STATUSES = ['confirmed', 'invoiced', 'cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** The invoices of an order: some of it ahead, then all the rest. */
export const ORDER_INVOICE_KINDS = ['advance', 'balance'] as const;
export type OrderInvoiceKind = (typeof ORDER_INVOICE_KINDS)[number];

interface OrderFacts {
  readonly isCancelled: boolean;
  readonly invoices: readonly { readonly kind: OrderInvoiceKind }[];
}

/** Follows from the invoices that are there: a draft thrown away opens the order again. */
export function orderStatus({ isCancelled, invoices }: OrderFacts): OrderStatus {
  if (isCancelled) return 'cancelled';
  return invoices.some(({ kind }) => kind === 'balance') ? 'invoiced' : 'confirmed';
}
