import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { Transactions } from '../../platform/db/transactions.service';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import type { CutOffRunReady } from '../events';
import { CutOffRuns } from './cut-off-runs.service';

/** One chunk of a run. */
export interface CutOffJob {
  readonly runId: number;
  readonly chunk: number;
}

/** Queues the chunks of a run that wait; a job id per chunk keeps a second delivery from queueing them twice. */
@Injectable()
export class CutOffRunReadyListener {
  constructor(
    private readonly db: Transactions,
    private readonly runs: CutOffRuns,
    @InjectQueue('dunning') private readonly queue: Queue<CutOffJob>,
  ) {}

  @OnEvent('cut-off-run.ready')
  async handle({ runId }: CutOffRunReady): Promise<void> {
    const chunks = await this.db.manager.query<{ chunk: number }[]>(
      'SELECT DISTINCT chunk FROM cut_off_item WHERE run_id = ? AND outcome IS NULL ORDER BY chunk',
      [runId],
    );
    if (chunks.length === 0) return this.runs.finish(runId);
    await this.queue.addBulk(
      chunks.map(({ chunk }) => ({
        name: 'cut-off',
        data: { runId, chunk },
        opts: { jobId: `cut-off-${runId}-${chunk}` },
      })),
    );
  }
}
