/** Payments were recorded: money came in or went back to a customer, or a credit note was set against invoices. */
export interface PaymentRegistered {
  readonly type: 'payment.registered';
  readonly paymentIds: readonly number[];
}

/** Credit that these payments had left pays something now. */
export interface PaymentAllocated {
  readonly type: 'payment.allocated';
  readonly paymentIds: readonly number[];
}

/** Parts of these payments were detached: they are credit, and what they paid is open again. */
export interface PaymentDetached {
  readonly type: 'payment.detached';
  readonly paymentIds: readonly number[];
}

/** Payments were undone; what they paid is open again, what they gave back is credit again. */
export interface PaymentReversed {
  readonly type: 'payment.reversed';
  readonly paymentIds: readonly number[];
}
