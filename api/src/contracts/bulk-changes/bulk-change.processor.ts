import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import type { BulkChunkJob } from './bulk-change-ready.listener';
import { BulkChanges } from './bulk-changes.service';
import { BulkChunks } from './bulk-chunks.service';

/** One job is one chunk of a bulk change. Repeating it changes nothing: a chunk done is left alone. */
@Processor('bulk')
export class BulkChangeProcessor {
  constructor(
    private readonly chunks: BulkChunks,
    private readonly changes: BulkChanges,
  ) {}

  @Process({ name: 'chunk', concurrency: 1 })
  async chunk({ data: { changeId, chunkId } }: Job<BulkChunkJob>): Promise<void> {
    await this.chunks.work(chunkId);
    await this.changes.finishPhase(changeId);
  }
}
