import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { Transactions } from '../platform/db/transactions.service';
import { OnEvent } from '../platform/outbox/on-event.decorator';
import { BillingRunService } from './billing-run.service';
import type { BillingRunReady } from './events';

/** One chunk of a run. */
export interface ChunkJob {
  readonly runId: number;
  readonly chunkId: number;
  readonly phase: 'preview' | 'bill';
}

/** Queues the chunks of a run that are not done; a job id per chunk keeps a second delivery from queueing them twice. */
@Injectable()
export class BillingRunReadyListener {
  constructor(
    private readonly db: Transactions,
    private readonly runs: BillingRunService,
    @InjectQueue('billing') private readonly queue: Queue<ChunkJob>,
  ) {}

  @OnEvent('billing-run.ready')
  async handle({ runId, phase }: BillingRunReady): Promise<void> {
    const chunks = await this.db.manager.query<{ id: number }[]>(
      'SELECT id FROM billing_chunk WHERE run_id = ? AND phase = ? AND done_at IS NULL ORDER BY position',
      [runId, phase],
    );
    if (chunks.length === 0) return this.runs.finishPhase(runId);
    await this.queue.addBulk(
      chunks.map(({ id }) => ({
        name: 'chunk',
        data: { runId, chunkId: id, phase },
        opts: { jobId: `chunk-${id}` },
      })),
    );
  }
}
