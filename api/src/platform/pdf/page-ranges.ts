/** Pages of one document within a printed chunk, counted from 0, half-open. */
export interface PageRange<T> {
  readonly document: T;
  readonly from: number;
  readonly to: number;
}

/**
 * The pages of each document, from the page on which each starts. Throws unless the first document starts on the first
 * page and each of the others on a later page than the one before it: a wrong split would send an invoice to a stranger.
 */
export function pageRanges<T>(
  starts: readonly { readonly document: T; readonly page: number }[],
  pageCount: number,
): PageRange<T>[] {
  if (starts[0]?.page !== 0) throw new Error('the first document does not start on the first page');
  return starts.map(({ document, page: from }, index) => {
    const to = starts[index + 1]?.page ?? pageCount;
    if (!(from < to))
      throw new Error(`document ${index} of ${starts.length} has no page of its own (${from} to ${to})`);
    return { document, from, to };
  });
}
