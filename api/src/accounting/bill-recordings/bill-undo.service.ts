import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { BillRecordings, type HeldBill } from '../../invoicing/bills/bill-recordings.service';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { accountsOf } from '../chart/accounts-of.query';
import { cut, type PlannedEntry } from '../journal/entry';
import { EntryReversalService } from '../journal/entry-reversal.service';
import { EntryWriter } from '../journal/entry-writer.service';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { PeriodGate } from '../periods/period-gate.service';
import { PurchaseRegisterWriter } from '../vat/purchase-register-writer.service';
import { firstOpenMonth } from '../vat/settlement/settled-until.query';
import { BillUndo } from './bill-undo.entity';
import { namedEntry, type NamedEntry } from '../journal/named-entry';
import { undoFacts } from './undo-facts.query';
import { undoRefusal } from './undo-refusal';

/** What taking a recording back comes to. */
export interface BillUndoing {
  /** The number that stays in the register and comes to nothing, and its year. */
  readonly protocol: number;
  readonly year: number;
  /** Day on which the register takes it back. */
  readonly undoneOn: CivilDate;
  /** That of the bill first; none for a bill of zero. */
  readonly entries: readonly NamedEntry[];
}

/** The bill that was seen, and why its recording goes. */
export interface UndoRequest {
  readonly version: number;
  readonly reason: string;
}

interface Planned extends Omit<BillUndoing, 'entries'> {
  readonly bill: HeldBill;
  /** The bill's own entry; null for a bill of zero. */
  readonly entryId: number | null;
  readonly mirrors: readonly PlannedEntry[];
}

/**
 * Takes recordings of suppliers' bills back: the bill's entry and those that put its lines on other accounts are undone by mirrored ones,
 * its lines in the registers by opposite ones.
 */
@Injectable()
export class BillUndoService {
  constructor(
    private readonly db: Transactions,
    private readonly bills: BillRecordings,
    private readonly reversals: EntryReversalService,
    private readonly writer: EntryWriter,
    private readonly gate: PeriodGate,
    private readonly registers: PurchaseRegisterWriter,
    private readonly clock: Clock,
  ) {}

  /** What `undo` would do, with its refusals except for closed months. */
  preview(id: number, version: number): Promise<BillUndoing> {
    assertSeesWholeBooks(currentActor());
    return this.db.run(async (tx) => this.shown(tx, await this.plan(tx, id, version)));
  }

  /**
   * Undoes each entry on its own day, or the first open one, and leaves the bill to be recorded again. `bill.not-found`, `record.changed`;
   * the refusals of `undoRefusal`; `period.locked` where no day up to today is open.
   */
  undo(id: number, { version, reason }: UndoRequest): Promise<BillUndoing> {
    assertSeesWholeBooks(currentActor());
    return this.db.run(async (tx) => {
      const planned = await this.plan(tx, id, version);
      const { bill, undoneOn, entryId, mirrors } = planned;
      const undo = await tx.save(
        tx.create(BillUndo, {
          ...{ billId: id, recording: bill.recording, undoneOn, reason },
          ...{ undoneBy: currentActor().name, createdAt: this.clock.now() },
        }),
      );
      const entries = mirrors.map((mirror): PlannedEntry => {
        const own = mirror.reversalOfId === entryId;
        return {
          ...mirror,
          description: cut(`${mirror.description} (${reason})`),
          ...(own && { sourceKind: 'bill-undo', sourceId: undo.id }),
        };
      });
      const [undoingId = null] = await this.writer.postAll(tx, entries);
      await this.registers.undo(tx, {
        ...{ bill, registeredOn: undoneOn },
        entryId: entryId === null ? null : undoingId,
      });
      await this.bills.undo(tx, id);
      return this.shown(tx, { ...planned, mirrors: entries });
    });
  }

  /** The gate first: no month is closed and no VAT settled from here to the end of the transaction. */
  private async plan(tx: EntityManager, id: number, version: number): Promise<Planned> {
    const { yearClosedTo } = await this.gate.enter(tx);
    const held = await this.bills.hold(tx, id, version);
    const { bill, protocol, entry, changeIds } = await undoFacts(tx, held);
    const refusal = undoRefusal(bill, { yearClosedTo, openMonth: await firstOpenMonth(tx) });
    if (refusal) throw refusal;
    const mirrors: PlannedEntry[] = [];
    for (const mirror of await this.reversals.mirrors(tx, [...(entry ? [entry.id] : []), ...changeIds])) {
      mirrors.push({ ...mirror, postedOn: await this.day(tx, mirror.postedOn) });
    }
    return {
      ...{ bill: held, entryId: entry?.id ?? null, mirrors },
      ...{ protocol: protocol?.protocol ?? 0, year: protocol?.year ?? 0 },
      undoneOn: await this.day(tx, bill.registeredOn ?? held.receivedOn),
    };
  }

  private day(tx: EntityManager, on: CivilDate): Promise<CivilDate> {
    return this.gate.correctionDay(tx, on, this.clock.today());
  }

  private async shown(tx: EntityManager, { mirrors, ...planned }: Planned): Promise<BillUndoing> {
    const codes = mirrors.flatMap(({ lines }) => lines.map(({ account }) => account));
    const accounts = await accountsOf(tx, codes);
    return { ...planned, entries: mirrors.map((mirror) => namedEntry(mirror, accounts)) };
  }
}
