import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { insertMany } from '../../platform/db/bulk-writer';
import { isDuplicate, Transactions } from '../../platform/db/transactions.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import { exclusionOn, isOpenAt } from '../calendar/cut-off-calendar';
import { DunningSettings } from '../calendar/dunning-settings.service';
import { Assessor } from '../defaulters/assessor.service';
import type { CutOffRunReady } from '../events';
import { CutOffItem } from './cut-off-item.entity';
import { CutOffRun } from './cut-off-run.entity';

/** Customers decided and written in one transaction. */
const CHUNK_SIZE = 100;

/** The life of a run of cut-offs: approved, worked off chunk by chunk in the workers, finished. */
@Injectable()
export class CutOffRuns {
  constructor(
    private readonly db: Transactions,
    private readonly assessor: Assessor,
    private readonly settings: DunningSettings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Approves the cut-off of these customers, or of all who are to be cut off now. `cut-off-run.off` where nobody is pursued,
   * `cut-off-run.not-now` on days and at hours without cut-offs, `cut-off-run.nobody`.
   */
  async approve(partnerIds?: readonly number[]): Promise<CutOffRun> {
    const setting = await this.settings.current();
    if (setting.mode === 'off') throw new DomainError('cut-off-run.off');
    const { today, time } = this.assessor.now();
    if (exclusionOn(today, setting) || !isOpenAt(time, setting)) throw new DomainError('cut-off-run.not-now');
    const known = await this.assessor.debtorIds();
    const chosen = partnerIds ? known.filter((id) => partnerIds.includes(id)) : await this.toCut(known);
    if (chosen.length === 0) throw new DomainError('cut-off-run.nobody');
    return this.db.run((tx) => this.start(tx, chosen, null));
  }

  /**
   * In automatic mode, the run of this hour; null where there is nothing to do, where another worker was faster, or where there
   * are more than may go without a person.
   */
  async automatic(slot: string): Promise<CutOffRun | null> {
    const { mode, mostAtOnce } = await this.settings.current();
    if (mode !== 'automatic') return null;
    const chosen = await this.toCut(await this.assessor.debtorIds());
    if (chosen.length === 0 || chosen.length > mostAtOnce) return null;
    try {
      return await this.db.run((tx) => this.start(tx, chosen, slot));
    } catch (error) {
      if (isDuplicate(error)) return null;
      throw error;
    }
  }

  /** Ends a run once nothing of it waits; harmless when something does, or when another worker was faster. */
  async finish(runId: number): Promise<void> {
    await this.db.run(async (tx) => {
      const run = await tx.findOneOrFail(CutOffRun, {
        where: { id: runId },
        lock: { mode: 'pessimistic_write' },
      });
      if (run.status === 'finished') return;
      const rows = await tx.query<{ outcome: string | null; count: string }[]>(
        'SELECT outcome, COUNT(*) AS count FROM cut_off_item WHERE run_id = ? GROUP BY outcome',
        [runId],
      );
      if (rows.some(({ outcome }) => outcome === null)) return;
      const of = (wanted: string): number =>
        Number(rows.find(({ outcome }) => outcome === wanted)?.count ?? 0);
      await tx.save(
        Object.assign(run, {
          ...{ status: 'finished', finishedAt: this.clock.now() },
          ...{ cut: of('cut'), spared: of('spared'), failed: of('failed') },
        }),
      );
    });
  }

  private async toCut(partnerIds: readonly number[]): Promise<number[]> {
    const assessed = await this.assessor.preview(partnerIds);
    return assessed.flatMap(({ debtor, decision }) => (decision.cut ? [debtor.partnerId] : []));
  }

  private async start(
    tx: EntityManager,
    partnerIds: readonly number[],
    slot: string | null,
  ): Promise<CutOffRun> {
    const run = await tx.save(
      tx.create(CutOffRun, {
        ...{ status: 'running', slot, on: this.clock.today(), partners: partnerIds.length },
        ...{ createdBy: currentActor().name, createdAt: this.clock.now() },
      }),
    );
    await insertMany(
      tx,
      CutOffItem,
      partnerIds.map((partnerId, index) => ({
        runId: run.id,
        partnerId,
        chunk: Math.floor(index / CHUNK_SIZE),
      })),
    );
    await this.outbox.publish(tx, { type: 'cut-off-run.ready', runId: run.id } satisfies CutOffRunReady);
    return run;
  }
}
