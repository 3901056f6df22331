import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { EntryReversalService } from '../journal/entry-reversal.service';
import { EntryWriter } from '../journal/entry-writer.service';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { PeriodGate } from '../periods/period-gate.service';
import { yearBalances, type AccountToClose } from './year-balances.query';
import { closeYear, SOURCE_OF_PART, yearProfit, type ClosingPart } from './year-close';
import { YearClosingEntry } from './year-closing-entry.entity';
import { YearClosing } from './year-closing.entity';
import { yearObstacles, type YearObstacle } from './year-obstacles.query';

/** A year as it would be closed now. EUR. */
export interface YearPreview {
  readonly year: number;
  /** What would go into equity: a profit, or a loss below zero. */
  readonly result: Big;
  /** Part of it that earlier years left which were never closed. */
  readonly carried: Big;
  readonly accounts: readonly AccountToClose[];
  readonly obstacles: readonly YearObstacle[];
}

/** Closes the accounts of a year and opens them again on the first day of the next. */
@Injectable()
export class YearClosingService {
  constructor(
    private readonly db: Transactions,
    private readonly gate: PeriodGate,
    private readonly writer: EntryWriter,
    private readonly reversals: EntryReversalService,
    private readonly clock: Clock,
  ) {}

  /** All rounds of all years, the latest first. */
  list(): Promise<YearClosing[]> {
    assertSeesWholeBooks(currentActor());
    return this.db.manager.find(YearClosing, { order: { year: 'DESC', round: 'DESC' } });
  }

  /** `year-closing.not-found`. */
  async one(id: number): Promise<YearClosing> {
    return found(await this.db.manager.findOneBy(YearClosing, { id }), id);
  }

  /** What closing the year comes to, and what is in its way; changes nothing. */
  async preview(year: number): Promise<YearPreview> {
    assertSeesWholeBooks(currentActor());
    const { balances, accounts, carried } = await yearBalances(this.db.manager, year);
    const obstacles = await yearObstacles(this.db.manager, year, this.clock.today());
    return { year, result: yearProfit(balances), carried, accounts, obstacles };
  }

  /**
   * Closes a year, once, with the result that was seen; all or nothing, while no posting slips in. From then on the year takes no
   * entry (`period.year-closed`), and documents of it that come late enter the books on the first day of the next. `year-closing.changed` if the result is another by now, `.obstacles` with
   * the first thing in the way, `.nothing` where no account has a balance, `period.locked`.
   */
  close(year: number, seen: Big): Promise<number> {
    assertSeesWholeBooks(currentActor());
    return this.db.run(async (tx) => {
      await this.gate.close(tx);
      const [obstacle] = await yearObstacles(tx, year, this.clock.today());
      if (obstacle?.blocks) {
        throw new DomainError('year-closing.obstacles', { obstacle: obstacle.code, count: obstacle.count });
      }
      const { balances } = await yearBalances(tx, year);
      const result = yearProfit(balances);
      const entries = closeYear(year, balances);
      if (entries.length === 0) throw new DomainError('year-closing.nothing', { year });
      if (!result.eq(seen)) throw new DomainError('year-closing.changed', { year });
      const ids = await this.writer.postAll(
        tx,
        entries.map(({ part, ...entry }) => ({
          ...{ journal: 'MIS', sourceKind: SOURCE_OF_PART[part], sourceId: null },
          ...{ partnerId: null, reversalOfId: null, ...entry },
        })),
      );
      const { id } = await tx.save(
        tx.create(YearClosing, {
          ...{ year, round: (await tx.countBy(YearClosing, { year })) + 1, result },
          ...{ closedAt: this.clock.now(), closedBy: currentActor().name, undoneAt: null, undoneBy: null },
        }),
      );
      await link(
        tx,
        id,
        ids.map((entryId, index) => ({ entryId, part: entries[index]?.part ?? 'result' })),
      );
      return id;
    });
  }

  /**
   * Undoes a closing by mirrored entries on the same days; the year takes entries again. `.undone` if it is undone already,
   * `.later-closed` where a later year has to be undone first, `period.locked` once its last month or the next one is locked.
   */
  undo(id: number): Promise<void> {
    assertSeesWholeBooks(currentActor());
    return this.db.run(async (tx) => {
      await this.gate.close(tx);
      const closing = found(await tx.findOneBy(YearClosing, { id }), id);
      const { year } = closing;
      if (closing.undoneAt !== null) throw new DomainError('year-closing.undone', { year });
      const others = await tx.find(YearClosing);
      if (others.some((each) => each.undoneAt === null && each.year > year)) {
        throw new DomainError('year-closing.later-closed', { year });
      }
      await tx.save(Object.assign(closing, { undoneAt: this.clock.now(), undoneBy: currentActor().name }));
      const entries = await tx.find(YearClosingEntry, {
        where: { closingId: id },
        order: { entryId: 'ASC' },
      });
      const undoing = await this.reversals.reverseAll(
        tx,
        entries.map(({ entryId }) => entryId),
      );
      await link(
        tx,
        id,
        entries.map(({ entryId, part }) => ({ entryId: undoing.get(entryId) ?? 0, part })),
      );
    });
  }
}

function link(
  tx: EntityManager,
  closingId: number,
  entries: readonly { readonly entryId: number; readonly part: ClosingPart }[],
): Promise<number[]> {
  return insertMany(
    tx,
    YearClosingEntry,
    entries.map((entry) => ({ closingId, ...entry })),
  );
}

function found(closing: YearClosing | null, id: number): YearClosing {
  if (!closing) throw new DomainError('year-closing.not-found', { id });
  return closing;
}
