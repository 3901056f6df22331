export const ENTRY_SOURCES = [
  'invoice',
  'payment',
  'payment-reversal',
  'bill',
  'bill-account',
  'bill-undo',
  'bill-again',
  'supplier-payment',
  'supplier-payment-reversal',
  'supplier-withholding',
  'withholding-payment',
  'withholding-suffered',
  'vat-collection',
  'vat-settlement',
  'deferral',
  'deferral-release',
  'year-result',
  'year-closing',
  'year-opening',
  'manual',
  'reversal',
] as const;
/**
 * What an entry was made from (a credit note is an `invoice` too); with the source's id it is unique, so that nothing is
 * posted twice. What was written by hand (`manual`) has no id, nor have the entries that close
 * and open a year, which are many; the source of a `reversal` is the entry it undoes,
 * that of `bill-undo` and `bill-again` the undo of a bill's recording.
 */
export type EntrySource = (typeof ENTRY_SOURCES)[number];
