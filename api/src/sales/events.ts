/** A customer accepted quotes: orders stand, and work, invoices and contracts may follow. */
export interface OrderConfirmed {
  readonly type: 'order.confirmed';
  readonly orderIds: readonly number[];
}
