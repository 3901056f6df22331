/** Money was paid to suppliers, or credit notes of theirs were set against bills. */
export interface SupplierPaymentRegistered {
  readonly type: 'supplier-payment.registered';
  readonly paymentIds: readonly number[];
}

/** Advances were used for bills. */
export interface SupplierPaymentAllocated {
  readonly type: 'supplier-payment.allocated';
  readonly allocationIds: readonly number[];
}

/** Payments to suppliers were undone; what they paid is open again. */
export interface SupplierPaymentReversed {
  readonly type: 'supplier-payment.reversed';
  readonly paymentIds: readonly number[];
}
