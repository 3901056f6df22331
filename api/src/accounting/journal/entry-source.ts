export const ENTRY_SOURCES = ['invoice', 'payment', 'payment-reversal'] as const;
/**
 * What an entry was made from (a credit note is an `invoice` too); with the source's id it is unique, so that nothing is
 * posted twice.
 */
export type EntrySource = (typeof ENTRY_SOURCES)[number];
