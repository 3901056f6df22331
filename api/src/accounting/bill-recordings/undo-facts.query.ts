import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { HeldBill } from '../../invoicing/bills/bill-recordings.service';
import { BillAccountChange } from '../bill-accounts/bill-account-change.entity';
import { Deferral } from '../deferrals/deferral.entity';
import { deferredLines } from '../deferrals/deferred-lines.query';
import { JournalEntry } from '../journal/journal-entry.entity';
import { standingEntry, type StandingEntry } from '../journal/standing-entry.query';
import type { BillToUndo } from './undo-refusal';

/** A recording of a bill as the registers have it. */
interface Registered {
  readonly protocol: number;
  readonly year: number;
  /** Null for a bill without taxes. */
  readonly registeredOn: CivilDate | null;
  readonly competence: CivilDate | null;
  readonly deductedVat: string;
}

/** What there is to take back of a bill's recording, and what decides whether it can be. */
export interface UndoFacts {
  readonly bill: BillToUndo;
  readonly protocol: Pick<Registered, 'protocol' | 'year'> | null;
  /** Null for a bill of zero. */
  readonly entry: StandingEntry | null;
  /** Of the entries that put its lines on other accounts, the oldest first. */
  readonly changeIds: readonly number[];
}

/** Reads it of a bill that is held. */
export async function undoFacts(tx: EntityManager, held: HeldBill): Promise<UndoFacts> {
  const { id, status, integration, paid, recording, receivedOn } = held;
  const entry = await standingEntry(tx, held);
  const [registered] = await tx.query<Registered[]>(
    `SELECT p.number AS protocol, p.year, MIN(v.registered_on) AS registeredOn, MIN(v.competence) AS competence,
            COALESCE(SUM((SELECT SUM(c.vat) FROM vat_collection c WHERE c.vat_entry_id = v.id)), 0) AS deductedVat
       FROM purchase_protocol p
       LEFT JOIN vat_entry v ON v.bill_id = p.bill_id AND v.recording = p.recording AND v.undoes = 0
      WHERE p.bill_id = ? AND p.recording = ? GROUP BY p.id`,
    [id, recording],
  );
  const registeredOn = entry?.postedOn ?? registered?.registeredOn ?? receivedOn;
  return {
    bill: {
      ...{ id, status, integration, paid },
      registeredOn: registered ? registeredOn : null,
      deductedVat: new Big(registered?.deductedVat ?? '0'),
      competence: registered?.competence ?? null,
      deferredOn: entry && (await lastDeferral(tx, id, entry)),
    },
    protocol: registered ?? null,
    entry,
    changeIds: await standingChanges(tx, id),
  };
}

/** Entries of changes of accounts that are not undone; none where accounts only changed places. */
async function standingChanges(tx: EntityManager, billId: number): Promise<number[]> {
  const changes = await tx.find(BillAccountChange, { where: { billId }, select: { id: true } });
  if (changes.length === 0) return [];
  const entries = await tx.find(JournalEntry, {
    where: { sourceKind: 'bill-account', sourceId: In(changes.map(({ id }) => id)) },
    order: { id: 'ASC' },
  });
  const undone = await tx.findBy(JournalEntry, { reversalOfId: In(entries.map(({ id }) => id)) });
  const known = new Set(undone.map(({ reversalOfId }) => reversalOfId));
  return entries.map(({ id }) => id).filter((id) => !known.has(id));
}

/** The last day whose deferrals stand and hold a part of the bill's lines. */
async function lastDeferral(
  tx: EntityManager,
  billId: number,
  { postedOn, createdAt }: StandingEntry,
): Promise<CivilDate | null> {
  const rounds = await tx.find(Deferral, { where: { undoneAt: IsNull() }, order: { day: 'DESC' } });
  for (const { day, method, postedAt } of rounds) {
    if (day < postedOn || postedAt < createdAt) continue;
    const lines = await deferredLines(tx, day, method, billId);
    if (lines.length > 0) return day;
  }
  return null;
}
