import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import { Account } from '../chart/account.entity';
import { PeriodGate } from '../periods/period-gate.service';
import { EntryReversalService } from './entry-reversal.service';
import { JournalEntry } from './journal-entry.entity';
import { JournalLine } from './journal-line.entity';
import { Journal } from './journal.entity';
import { manualLineFaults, partnerOf, type ManualLine } from './manual-entry';
import type { CreateEntryDto, EditEntryDto, WriteLineDto } from './manual-entry.dto';
import { balanced } from './posting';

/** Entries written by hand: drafts until they are posted, unchangeable from then on. */
@Injectable()
export class ManualEntryService {
  constructor(
    private readonly db: Transactions,
    private readonly gate: PeriodGate,
    private readonly reversals: EntryReversalService,
    private readonly clock: Clock,
  ) {}

  /** Writes an entry, and posts it at once if so asked; answers its id. The faults are those of `write` and `post`. */
  create({ post = false, ...sent }: CreateEntryDto): Promise<number> {
    return this.db.run(async (tx) => {
      const entry = tx.create(JournalEntry, {
        ...{ sourceKind: 'manual', sourceId: null, partnerId: null, reversalOfId: null, posted: false },
        reverseOn: null,
        createdAt: this.clock.now(),
      });
      await this.write(tx, entry, sent, post);
      return entry.id;
    });
  }

  /** Changes a draft; `journal-entry.posted` once it is in the books, `record.changed` if somebody was faster. */
  edit(id: number, { post = false, version, ...sent }: EditEntryDto): Promise<void> {
    return this.db.run(async (tx) => {
      const entry = await loadDraft(tx, id);
      assertVersion(entry, { version });
      await this.write(tx, entry, sent, post);
    });
  }

  /** Posts a draft as it is. */
  post(id: number): Promise<void> {
    return this.db.run(async (tx) => this.write(tx, await loadDraft(tx, id), {}, true));
  }

  /** Throws a draft away. */
  delete(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      const entry = await loadDraft(tx, id);
      await tx.delete(JournalLine, { entryId: id });
      await tx.remove(entry);
    });
  }

  /**
   * `period.locked`, `journal.not-found`, `journal-entry.invalid` with the faults of the lines; to be posted it needs two
   * lines at least (`journal-entry.too-few-lines`) and must balance (`journal-entry.unbalanced`). An accrual is posted with the
   * entry that undoes it, or not at all: `journal-entry.reversal-locked`.
   */
  private async write(
    tx: EntityManager,
    entry: JournalEntry,
    { lines: sent, ...head }: Omit<Partial<CreateEntryDto>, 'post'>,
    post: boolean,
  ): Promise<void> {
    Object.assign(entry, head);
    await this.gate.assertWritable(tx, entry.postedOn);
    if (!(await tx.existsBy(Journal, { id: entry.journalId }))) {
      throw new DomainError('journal.not-found', { id: entry.journalId });
    }
    assertReversalDay(entry);
    const lines = sent ? sent.map(toLine) : await tx.findBy(JournalLine, { entryId: entry.id });
    const accounts = await accountsOf(tx, lines);
    const faults = manualLineFaults(lines, accounts);
    if (faults.length > 0) throw new DomainError('journal-entry.invalid', {}, faults);
    entry.partnerId = partnerOf(lines);
    await tx.save(entry);
    await tx.delete(JournalLine, { entryId: entry.id });
    await insertMany(
      tx,
      JournalLine,
      lines.map(({ accountId, partnerId, debit, credit }) => ({
        ...{ entryId: entry.id, accountId, partnerId, debit, credit, postedOn: entry.postedOn },
      })),
    );
    if (!post) return;
    if (lines.length < 2) throw new DomainError('journal-entry.too-few-lines');
    balanced(lines.map((line) => ({ ...line, account: accounts.get(line.accountId)?.code ?? '' })));
    await tx.save(Object.assign(entry, { posted: true }));
    if (entry.reverseOn !== null) await this.reverseOn(tx, entry.id, entry.reverseOn);
  }

  /** An accrual and its reversal are born together, so that it is undone exactly once; both days must be open. */
  private async reverseOn(tx: EntityManager, id: number, day: CivilDate): Promise<void> {
    try {
      await this.gate.assertWritable(tx, day);
    } catch (error) {
      if (error instanceof DomainError) throw new DomainError('journal-entry.reversal-locked', { day });
      throw error;
    }
    await this.reversals.reverseAll(tx, [id], day);
  }
}

/** `journal-entry.invalid-reversal-day` for an accrual that would be undone before or on its own day. */
function assertReversalDay({ postedOn, reverseOn }: JournalEntry): void {
  if (reverseOn !== null && reverseOn <= postedOn) {
    throw new DomainError('journal-entry.invalid-reversal-day', { postedOn, reverseOn });
  }
}

async function loadDraft(tx: EntityManager, id: number): Promise<JournalEntry> {
  const entry = await tx.findOne(JournalEntry, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!entry) throw new DomainError('journal-entry.not-found', { id });
  if (entry.posted) throw new DomainError('journal-entry.posted', { id });
  return entry;
}

function toLine({ accountId, partnerId = null, debit, credit }: WriteLineDto): ManualLine {
  return { accountId, partnerId, debit: decimal(debit), credit: decimal(credit) };
}

async function accountsOf(tx: EntityManager, lines: readonly ManualLine[]): Promise<Map<number, Account>> {
  const accounts = await tx.findBy(Account, { id: In(lines.map(({ accountId }) => accountId)) });
  return new Map(accounts.map((account) => [account.id, account]));
}
