/** A customer, or the office for it, said yes to quotes. */
export interface QuoteAccepted {
  readonly type: 'quote.accepted';
  readonly quoteIds: readonly number[];
}
