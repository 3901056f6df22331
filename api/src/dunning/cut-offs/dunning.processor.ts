import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import type { CutOffJob } from './cut-off-run-ready.listener';
import { CutOffChunks } from './cut-off-chunks.service';

/** One job is one chunk of a run. Repeating it changes nothing: who has an outcome is left alone. */
@Processor('dunning')
export class DunningProcessor {
  constructor(private readonly chunks: CutOffChunks) {}

  @Process({ name: 'cut-off', concurrency: 1 })
  cutOff({ data: { runId, chunk } }: Job<CutOffJob>): Promise<void> {
    return this.chunks.work(runId, chunk);
  }
}
