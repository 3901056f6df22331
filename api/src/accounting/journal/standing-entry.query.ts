import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import type { BillForPosting } from '../../invoicing/bills/bill-posting.query';

/** The entry that has a bill in the books. */
export interface StandingEntry {
  readonly id: number;
  readonly postedOn: CivilDate;
  readonly createdAt: Date;
}

/** The entry of the recording that counts; null while there is none, and for a bill of zero, which has none. */
export async function standingEntry(
  tx: EntityManager,
  { id, recording }: Pick<BillForPosting, 'id' | 'recording'>,
): Promise<StandingEntry | null> {
  const [entry] = await tx.query<StandingEntry[]>(
    `SELECT e.id, e.posted_on AS postedOn, e.created_at AS createdAt FROM journal_entry e
      WHERE e.source_kind = ? AND e.source_id = ${recording === 1 ? '?' : '(SELECT u.id FROM bill_undo u WHERE u.bill_id = ? AND u.recording = ?)'}`,
    recording === 1 ? ['bill', id] : ['bill-again', id, recording - 1],
  );
  return entry ?? null;
}
