import { Injectable } from '@nestjs/common';
import { latest, yearOf, type CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import type { BillForPosting } from '../../invoicing/bills/bill-posting.query';
import { insertMany } from '../../platform/db/bulk-writer';
import type { JournalCode } from '../chart/default-chart';
import { competenceMonth, registerLines } from './bill-vat';
import { PurchaseProtocol } from './purchase-protocol.entity';
import { firstOpenMonth } from './settlement/settled-until.query';
import { VatEntry } from './vat-entry.entity';

const PURCHASES: JournalCode = 'ACQ';

interface Registration {
  readonly bill: BillForPosting;
  readonly entryId: number | null;
  readonly registeredOn: CivilDate;
  /** First day of the month whose settlement counts it; by the rule if left out. */
  readonly competence?: CivilDate;
}

/** A recording that is taken back, and the entry that does it. */
interface Undoing {
  readonly bill: Pick<BillForPosting, 'id' | 'recording'>;
  /** Null for a bill of zero. */
  readonly entryId: number | null;
  readonly registeredOn: CivilDate;
}

/** Brings suppliers' documents into the VAT registers beside their journal entries, each with a protocol of ours. */
@Injectable()
export class PurchaseRegisterWriter {
  /** One after the other from here to the end of the transaction: what keeps the protocol without gaps. Before anything is posted. */
  async queue(tx: EntityManager): Promise<void> {
    await tx.query('SELECT id FROM journal WHERE code = ? FOR UPDATE', [PURCHASES]);
  }

  /**
   * Registers these bills with a fixed number of statements; those already there stay as they are. A bill waits until it has its
   * entry (one of zero has none).
   */
  async register(tx: EntityManager, bills: readonly BillForPosting[]): Promise<void> {
    await this.write(tx, await registrations(tx, bills));
  }

  /** Registers a bill that is recorded again, under the next protocol, and answers that. The unique key of recordings lets one through. */
  async registerAgain(tx: EntityManager, registration: Registration): Promise<number> {
    const [protocol = 0] = await this.write(tx, [registration]);
    return protocol;
  }

  /**
   * Takes the lines of a recording back by as many with the opposite amounts, under the same protocol and in the same settlement: the
   * protocol stays in the register, and comes to nothing.
   */
  async undo(tx: EntityManager, { bill: { id, recording }, entryId, registeredOn }: Undoing): Promise<void> {
    await tx.query(
      `INSERT INTO vat_entry (kind, bill_tax_id, bill_id, recording, undoes, protocol, entry_id, register_id, registered_on, competence,
                              document_number, document_on, partner_id, partner_name, partner_tax_id, rate, natura, payability,
                              base, vat, deductible_vat)
       SELECT kind, bill_tax_id, bill_id, recording, 1, protocol, ?, register_id, ?, competence,
              document_number, document_on, partner_id, partner_name, partner_tax_id, rate, natura, payability,
              -base, -vat, -deductible_vat
         FROM vat_entry WHERE bill_id = ? AND recording = ? AND undoes = 0 ORDER BY id`,
      [entryId, registeredOn, id, recording],
    );
  }

  private async write(tx: EntityManager, fresh: readonly Registration[]): Promise<number[]> {
    if (fresh.length === 0) return [];
    const protocols = await number(tx, fresh);
    const open = await firstOpenMonth(tx);
    const taxIds = await taxIdsOf(
      tx,
      fresh.map(({ bill }) => bill.partnerId),
    );
    await insertMany(
      tx,
      VatEntry,
      fresh.flatMap(({ bill, entryId, registeredOn, competence }, index) =>
        bill.taxes.flatMap((group) =>
          registerLines(bill.type, group).map((line) => ({
            ...line,
            ...{ billTaxId: group.id, billId: bill.id, recording: bill.recording, undoes: false },
            protocol: protocols[index] ?? null,
            ...{
              entryId,
              registeredOn,
              competence: competence ?? latest(competenceMonth(bill.issuedOn, registeredOn), open),
            },
            ...{ documentNumber: bill.number, documentOn: bill.issuedOn, partnerId: bill.partnerId },
            ...{ partnerName: bill.supplierName, partnerTaxId: taxIds.get(bill.partnerId) ?? null },
          })),
        ),
      ),
    );
    return protocols;
  }
}

/** Those that may be registered and are not, in the order of their protocols to be. */
async function registrations(tx: EntityManager, bills: readonly BillForPosting[]): Promise<Registration[]> {
  if (bills.length === 0) return [];
  const ids = bills.map(({ id }) => id);
  const done = await tx.query<{ id: number }[]>(
    'SELECT bill_id AS id FROM purchase_protocol WHERE bill_id IN (?)',
    [ids],
  );
  const entries = await tx.query<{ id: number; billId: number; postedOn: CivilDate }[]>(
    "SELECT id, source_id AS billId, posted_on AS postedOn FROM journal_entry WHERE source_kind = 'bill' AND source_id IN (?)",
    [ids],
  );
  const registered = new Set(done.map(({ id }) => id));
  const byBill = new Map(entries.map((entry) => [entry.billId, entry]));
  return bills
    .filter(({ id, total }) => !registered.has(id) && (byBill.has(id) || total.eq('0')))
    .map((bill) => {
      const entry = byBill.get(bill.id);
      return { bill, entryId: entry?.id ?? null, registeredOn: entry?.postedOn ?? bill.receivedOn };
    })
    .toSorted((a, b) => a.registeredOn.localeCompare(b.registeredOn) || a.bill.id - b.bill.id);
}

/** Gives each bill the next number of its year. */
async function number(tx: EntityManager, fresh: readonly Registration[]): Promise<number[]> {
  const [journal] = await tx.query<{ id: number }[]>('SELECT id FROM journal WHERE code = ?', [PURCHASES]);
  const journalId = journal?.id ?? 0;
  const years = [...new Set(fresh.map(({ registeredOn }) => yearOf(registeredOn)))];
  const used = await tx.query<{ year: number; last: number }[]>(
    'SELECT year, MAX(number) AS last FROM purchase_protocol WHERE journal_id = ? AND year IN (?) GROUP BY year FOR UPDATE',
    [journalId, years],
  );
  const last = new Map(used.map((row) => [row.year, row.last]));
  const protocols = fresh.map(({ bill, registeredOn }) => {
    const year = yearOf(registeredOn);
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return { journalId, year, number: next, billId: bill.id, recording: bill.recording };
  });
  await insertMany(tx, PurchaseProtocol, protocols);
  return protocols.map((protocol) => protocol.number);
}

/** VAT number, else fiscal code, by partner. */
async function taxIdsOf(
  tx: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, string | null>> {
  const rows = await tx.query<{ id: number; taxId: string | null }[]>(
    "SELECT id, COALESCE(NULLIF(vat_number, ''), NULLIF(fiscal_code, '')) AS taxId FROM partner WHERE id IN (?)",
    [partnerIds],
  );
  return new Map(rows.map(({ id, taxId }) => [id, taxId]));
}
