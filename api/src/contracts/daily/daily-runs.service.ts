import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import { PromotionNotices } from '../promotions/promotion-notices.service';
import type { ContractDailyRunReady } from '../events';
import { ContractDailyChunk } from './contract-daily-chunk.entity';
import { ContractDailyRun } from './contract-daily-run.entity';
import { DailyContracts } from './daily-contracts.query';

/** Contracts done in one transaction. */
const CHUNK_SIZE = 500;

export interface NewDailyRun {
  /** What is due up to this day; default: today. */
  readonly day?: CivilDate;
  /** Only tells what would be done. */
  readonly dryRun: boolean;
  /** The day that the clock asked for it. */
  readonly scheduledOn?: CivilDate;
}

/** The life of a daily run; the work itself is done chunk by chunk in the workers. */
@Injectable()
export class DailyRuns {
  constructor(
    private readonly db: Transactions,
    private readonly contracts: DailyContracts,
    private readonly promotions: PromotionNotices,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** A run of a day, with all that was missed before. `contract-daily-run.invalid` where a day to come is to be done. */
  create({ day = this.clock.today(), dryRun, scheduledOn }: NewDailyRun): Promise<ContractDailyRun> {
    if (!dryRun && day > this.clock.today()) {
      throw new DomainError('contract-daily-run.invalid', {}, [
        { field: 'day', code: 'contract.day-to-come' },
      ]);
    }
    return this.db.run(async (tx) => {
      const ids = await this.contracts.candidates(tx, day);
      const run = await tx.save(
        tx.create(ContractDailyRun, {
          ...{ day, dryRun, scheduledOn: scheduledOn ?? null, status: 'running', contracts: ids.length },
          ...{
            promotionNotices: 0,
            createdBy: currentActor().name,
            createdAt: this.clock.now(),
            finishedAt: null,
          },
        }),
      );
      const starts = Array.from(
        { length: Math.ceil(ids.length / CHUNK_SIZE) },
        (_, index) => index * CHUNK_SIZE,
      );
      await insertMany(
        tx,
        ContractDailyChunk,
        starts.map((start, position) => {
          const contractIds = ids.slice(start, start + CHUNK_SIZE);
          return { runId: run.id, position, contractIds, contracts: contractIds.length };
        }),
      );
      const ready: ContractDailyRunReady = { type: 'contract-daily-run.ready', runId: run.id };
      await this.outbox.publish(tx, ready);
      return run;
    });
  }

  /** Chunks that are not done yet, in order. */
  async openChunks(runId: number): Promise<number[]> {
    const rows = await this.db.manager.query<{ id: number }[]>(
      'SELECT id FROM contract_daily_chunk WHERE run_id = ? AND done_at IS NULL ORDER BY position',
      [runId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Ends the run once all of its chunks are done; harmless when they are not, or when another worker was faster. Called after each
   * chunk's own commit, so that the last one surely sees all.
   */
  async finish(runId: number): Promise<void> {
    if ((await this.openChunks(runId)).length > 0) return;
    const run = await this.db.manager.findOneByOrFail(ContractDailyRun, { id: runId });
    if (run.status === 'finished') return;
    const told = run.dryRun ? 0 : await this.promotions.promotionEndNotices(run.day);
    await this.db.manager.query(
      `UPDATE contract_daily_run SET promotion_notices = promotion_notices + ?, status = 'finished',
              finished_at = COALESCE(finished_at, ?) WHERE id = ?`,
      [told, this.clock.now(), runId],
    );
  }
}
