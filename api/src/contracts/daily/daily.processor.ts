import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { DailyChunks } from './daily-chunks.service';
import type { DailyChunkJob } from './daily-run-ready.listener';
import { DailyRuns } from './daily-runs.service';

/** One job is one chunk of a daily run. Repeating it changes nothing: a chunk done is left alone. */
@Processor('bulk')
export class DailyProcessor {
  constructor(
    private readonly chunks: DailyChunks,
    private readonly runs: DailyRuns,
  ) {}

  @Process({ name: 'daily', concurrency: 1 })
  async chunk({ data: { runId, chunkId } }: Job<DailyChunkJob>): Promise<void> {
    await this.chunks.do(chunkId);
    await this.runs.finish(runId);
  }
}
