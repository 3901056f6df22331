import type { EntityManager } from 'typeorm';
import { closedSpan, type Span } from './span';

/** Days of a ledger, and whether it shows what closes and opens the years. */
export interface ShownSpan extends Span {
  readonly withClosing?: boolean;
}

/**
 * Ids of entries whose lines a ledger leaves out, for `NOT IN`; never empty. Drafts are in no ledger. Nor is what closes and opens
 * a year, unless it is asked for: without it a year that is closed shows the figures that it had. The result of a year is in equity
 * for whoever looks from later days on. Asked by itself, so that a sum over a million lines need not look up the entry of each.
 */
export async function hiddenEntries(tx: EntityManager, span: ShownSpan): Promise<number[]> {
  const drafts = 'SELECT id FROM journal_entry WHERE posted = 0';
  const closing = `SELECT e.id FROM year_closing_entry c JOIN journal_entry e ON e.id = c.entry_id
     WHERE c.part <> 'result' OR e.posted_on >= ?`;
  const rows = await tx.query<{ id: number }[]>(
    span.withClosing ? drafts : `${drafts} UNION ALL ${closing}`,
    span.withClosing ? [] : [closedSpan(span).from],
  );
  return [0, ...rows.map(({ id }) => id)];
}
