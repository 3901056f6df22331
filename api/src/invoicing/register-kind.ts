/** Kinds of document that a register numbers. */
export const REGISTER_KINDS = ['invoice', 'credit-note', 'debit-note', 'proforma', 'self-invoice'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/**
 * Whether a register numbers documents of a kind. A register of invoices takes notes too, since the law lets one series hold
 * them all (art. 21 DPR 633/1972); every other register keeps to its own kind.
 */
export function numbers(register: RegisterKind, document: RegisterKind): boolean {
  return register === document || (register === 'invoice' && document.endsWith('-note'));
}
