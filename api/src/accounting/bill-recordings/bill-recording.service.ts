import { Injectable } from '@nestjs/common';
import { yearOf, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import type { BillForPosting } from '../../invoicing/bills/bill-posting.query';
import { BillRecordings, type RecordedLine } from '../../invoicing/bills/bill-recordings.service';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { accountsOf } from '../chart/accounts-of.query';
import { billEntry, type PlannedEntry } from '../journal/entry';
import { EntryWriter } from '../journal/entry-writer.service';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { PeriodGate } from '../periods/period-gate.service';
import { competenceMonths } from '../vat/bill-vat';
import { VatCollectionService } from '../vat/collection/vat-collection.service';
import { PurchaseRegisterWriter } from '../vat/purchase-register-writer.service';
import { firstOpenMonth } from '../vat/settlement/settled-until.query';
import { BillUndo } from './bill-undo.entity';
import { namedLines, type NamedLine } from '../journal/named-entry';
import { recordedLines } from './recorded-lines';

/** How an undone bill is to be recorded again. */
export interface RecordRequest {
  readonly version: number;
  /** Lines left out stay as they are. */
  readonly lines: readonly RecordedLine[];
  /** First day of the month whose settlement is to count it; the earliest that the law allows if left out. */
  readonly competence?: CivilDate;
}

/** What recording a bill again comes to. */
export interface NewRecording {
  /** Null before it is recorded. */
  readonly protocol: number | null;
  readonly year: number;
  readonly postedOn: CivilDate;
  readonly competence: CivilDate;
  /** The months there are to choose from. */
  readonly competences: readonly CivilDate[];
  readonly lines: readonly NamedLine[];
}

interface Planned extends NewRecording {
  readonly bill: BillForPosting;
  readonly recorded: readonly RecordedLine[];
  /** Null for a bill of zero. */
  readonly entry: PlannedEntry | null;
}

/** Records bills again that were taken out of the books: corrected, today, under the next protocol. */
@Injectable()
export class BillRecordingService {
  constructor(
    private readonly db: Transactions,
    private readonly bills: BillRecordings,
    private readonly writer: EntryWriter,
    private readonly gate: PeriodGate,
    private readonly registers: PurchaseRegisterWriter,
    private readonly collections: VatCollectionService,
    private readonly clock: Clock,
  ) {}

  /** What `record` would do, with its faults except for closed months. */
  preview(id: number, request: RecordRequest): Promise<NewRecording> {
    assertSeesWholeBooks(currentActor());
    return this.db.run((tx) => this.plan(tx, id, request));
  }

  /**
   * Posts the bill and registers it today. `bill.not-found`, `record.changed`, `bill.not-undone` for one that is in the books,
   * `bill.invalid-corrections`, `bill.invalid-competence`; `period.locked`.
   */
  record(id: number, request: RecordRequest): Promise<NewRecording> {
    assertSeesWholeBooks(currentActor());
    return this.db.run(async (tx) => {
      await this.registers.queue(tx);
      const planned = await this.plan(tx, id, request);
      const { bill, entry, postedOn: registeredOn, competence } = planned;
      await this.gate.assertWritable(tx, registeredOn); // a bill of zero has no entry to be refused
      await this.bills.recordAgain(tx, id, planned.recorded);
      const entryId = entry && (await this.writer.post(tx, entry));
      const again = { ...bill, recording: bill.recording + 1 };
      const protocol = await this.registers.registerAgain(tx, {
        ...{ bill: again, entryId, registeredOn, competence },
      });
      await this.collections.collect(tx, 'purchase', [id]); // it may be a year old
      return { ...planned, protocol };
    });
  }

  private async plan(tx: EntityManager, id: number, request: RecordRequest): Promise<Planned> {
    await this.gate.enter(tx);
    const bill = await this.bills.hold(tx, id, request.version);
    if (bill.status !== 'undone') throw new DomainError('bill.not-undone', { id });
    const undo = await tx.findOneByOrFail(BillUndo, { billId: id, recording: bill.recording });
    const wanted = new Map(request.lines.map(({ position, costAccount }) => [position, costAccount]));
    const lines = bill.lines.map((line) => ({
      ...line,
      costAccount: wanted.get(line.position) ?? line.costAccount,
    }));
    const first = await accountsOf(tx, [...wanted.values()]);
    const recorded = recordedLines(bill.lines, request.lines, first);
    const postedOn = this.clock.today();
    const planned = billEntry({ ...bill, lines, receivedOn: postedOn });
    const entry: PlannedEntry | null = planned && {
      ...planned,
      ...{ sourceKind: 'bill-again', sourceId: undo.id },
    };
    const accounts = await accountsOf(tx, entry?.lines.map(({ account }) => account) ?? []);
    const competences = competenceMonths(bill.issuedOn, postedOn, await firstOpenMonth(tx));
    const competence = request.competence ?? competences[0];
    if (!competences.includes(competence)) {
      throw new DomainError('bill.invalid-competence', {}, [
        { field: 'competence', code: 'bill.invalid-competence' },
      ]);
    }
    return {
      ...{ bill, recorded, entry, postedOn, competence, competences },
      ...{ protocol: null, year: yearOf(postedOn), lines: namedLines(entry?.lines ?? [], accounts) },
    };
  }
}
