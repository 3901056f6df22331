import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import type { ContractDailyRunReady } from '../events';
import { DailyRuns } from './daily-runs.service';

/** One chunk of a daily run. */
export interface DailyChunkJob {
  readonly runId: number;
  readonly chunkId: number;
}

/** Queues the chunks of a run that are not done; a job id per chunk keeps a second delivery from queueing them twice. */
@Injectable()
export class DailyRunReadyListener {
  constructor(
    private readonly runs: DailyRuns,
    @InjectQueue('bulk') private readonly queue: Queue<DailyChunkJob>,
  ) {}

  @OnEvent('contract-daily-run.ready')
  async handle({ runId }: ContractDailyRunReady): Promise<void> {
    const chunkIds = await this.runs.openChunks(runId);
    if (chunkIds.length === 0) return this.runs.finish(runId);
    await this.queue.addBulk(
      chunkIds.map((chunkId) => ({
        ...{ name: 'daily', data: { runId, chunkId }, opts: { jobId: `daily-${String(chunkId)}` } },
      })),
    );
  }
}
