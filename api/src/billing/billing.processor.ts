import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import type { ChunkJob } from './billing-run-ready.listener';
import { BillingRunService } from './billing-run.service';
import { ChunkBiller } from './chunk-biller.service';

/** One job is one chunk of a run. Repeating it changes nothing: a chunk done is left alone, a charge made can't be made again. */
@Processor('billing')
export class BillingProcessor {
  constructor(
    private readonly chunks: ChunkBiller,
    private readonly runs: BillingRunService,
  ) {}

  @Process({ name: 'chunk', concurrency: 1 })
  async chunk({ data: { runId, chunkId, phase } }: Job<ChunkJob>): Promise<void> {
    await (phase === 'bill' ? this.chunks.bill(chunkId) : this.chunks.preview(chunkId));
    await this.runs.finishPhase(runId);
  }
}
