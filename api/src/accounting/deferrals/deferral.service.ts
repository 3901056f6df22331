import { Injectable } from '@nestjs/common';
import { addDays, endOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { sum } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { PlannedEntry } from '../journal/entry';
import { EntryReversalService } from '../journal/entry-reversal.service';
import { EntryWriter } from '../journal/entry-writer.service';
import { reverse } from '../journal/posting';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { unpostedUntil } from '../periods/accounting-period.service';
import { ACCOUNTING_SETTING_ID, AccountingSetting } from '../periods/accounting-setting.entity';
import { PeriodGate } from '../periods/period-gate.service';
import { postDeferrals, type DeferralMethod } from './deferral';
import { Deferral } from './deferral.entity';
import { deferredLines, type DeferredLine } from './deferred-lines.query';

/** What a day's end defers, as it would be posted now. EUR. */
export interface DeferralPreview {
  readonly day: CivilDate;
  readonly method: DeferralMethod;
  readonly lines: readonly DeferredLine[];
  readonly sales: Big;
  readonly purchases: Big;
  /** Documents up to the day that are not in the books yet. */
  readonly unposted: number;
  /** The day is over, and the last of its month. */
  readonly ready: boolean;
  /** It is posted already. */
  readonly posted: boolean;
}

/** Takes out of a month what belongs to later ones, and gives it back on the next day. */
@Injectable()
export class DeferralService {
  constructor(
    private readonly db: Transactions,
    private readonly gate: PeriodGate,
    private readonly writer: EntryWriter,
    private readonly reversals: EntryReversalService,
    private readonly clock: Clock,
  ) {}

  /** All that were posted, the latest first. */
  list(): Promise<Deferral[]> {
    assertSeesWholeBooks(currentActor());
    return this.db.manager.find(Deferral, { order: { day: 'DESC', round: 'DESC' } });
  }

  /** `deferral.not-found`. */
  async one(id: number): Promise<Deferral> {
    return found(await this.db.manager.findOneBy(Deferral, { id }), id);
  }

  /** What the end of a day comes to so far; changes nothing. */
  preview(day: CivilDate): Promise<DeferralPreview> {
    assertSeesWholeBooks(currentActor());
    return this.plan(this.db.manager, day);
  }

  /**
   * Posts what the last day of a month defers, once, and with it the entry of the next day that gives it back. `sales` and
   * `purchases` are what was seen: `deferral.changed` if they come to something else by now. `deferral.invalid-day` for a day that
   * ends no month, `.not-over`, `.posted`, `.has-unposted`, `.nothing`; `period.locked`, `period.year-closed`.
   */
  post(day: CivilDate, seen: { readonly sales: Big; readonly purchases: Big }): Promise<number> {
    assertSeesWholeBooks(currentActor());
    if (day !== endOfMonth(day)) throw new DomainError('deferral.invalid-day', { day });
    if (this.clock.today() <= day) throw new DomainError('deferral.not-over', { day });
    return this.db.run(async (tx) => {
      await this.gate.close(tx);
      const { unposted, posted, method, sales, purchases, lines } = await this.plan(tx, day);
      if (posted) throw new DomainError('deferral.posted', { day });
      if (unposted > 0) throw new DomainError('deferral.has-unposted', { count: unposted });
      if (lines.length === 0) throw new DomainError('deferral.nothing', { day });
      if (!sales.eq(seen.sales) || !purchases.eq(seen.purchases)) {
        throw new DomainError('deferral.changed', { day });
      }
      const deferral = await tx.save(
        tx.create(Deferral, {
          ...{ day, round: (await tx.countBy(Deferral, { day })) + 1, method, sales, purchases },
          ...{ entryId: null, releaseId: null, undoneAt: null, undoneBy: null },
          ...{ postedAt: this.clock.now(), postedBy: currentActor().name },
        }),
      );
      await this.write(tx, deferral, lines);
      return deferral.id;
    });
  }

  /** Undoes both entries by mirrored ones on the same days. `deferral.undone` if that is done already; `period.locked`. */
  undo(id: number): Promise<void> {
    assertSeesWholeBooks(currentActor());
    return this.db.run(async (tx) => {
      await this.gate.close(tx);
      const deferral = found(await tx.findOneBy(Deferral, { id }), id);
      const { day, entryId, releaseId } = deferral;
      if (deferral.undoneAt !== null) throw new DomainError('deferral.undone', { day });
      await tx.save(Object.assign(deferral, { undoneAt: this.clock.now(), undoneBy: currentActor().name }));
      await this.reversals.reverseAll(
        tx,
        [entryId, releaseId].filter((each) => each !== null),
      );
    });
  }

  private async plan(tx: EntityManager, day: CivilDate): Promise<DeferralPreview> {
    const { deferralMethod: method } = await tx.findOneByOrFail(AccountingSetting, {
      id: ACCOUNTING_SETTING_ID,
    });
    const lines = await deferredLines(tx, day, method);
    const total = (of: DeferredLine['kind']): Big =>
      sum(lines.filter(({ kind }) => kind === of).map(({ deferred }) => deferred));
    const rounds = await tx.findBy(Deferral, { day });
    return {
      ...{ day, method, lines, sales: total('sale'), purchases: total('purchase') },
      unposted: await unpostedUntil(tx, day),
      ready: day === endOfMonth(day) && this.clock.today() > day,
      posted: rounds.some(({ undoneAt }) => undoneAt === null),
    };
  }

  private async write(tx: EntityManager, deferral: Deferral, lines: readonly DeferredLine[]): Promise<void> {
    const { id, day } = deferral;
    const deferring = postDeferrals(lines);
    if (deferring.length === 0) return;
    const entry: PlannedEntry = {
      ...{ journal: 'MIS', postedOn: day, description: `Risconti al ${italian(day)}` },
      ...{ sourceKind: 'deferral', sourceId: id, partnerId: null, reversalOfId: null, lines: deferring },
    };
    const entryId = await this.writer.post(tx, entry);
    const releaseId = await this.writer.post(tx, {
      ...entry,
      ...{ postedOn: addDays(day, 1), description: `Storno risconti al ${italian(day)}` },
      ...{ sourceKind: 'deferral-release', reversalOfId: entryId, lines: reverse(deferring) },
    });
    await tx.save(Object.assign(deferral, { entryId, releaseId }));
  }
}

/** As books write a day: 31/12/2026. */
function italian(day: CivilDate): string {
  return day.split('-').reverse().join('/');
}

function found(deferral: Deferral | null, id: number): Deferral {
  if (!deferral) throw new DomainError('deferral.not-found', { id });
  return deferral;
}
