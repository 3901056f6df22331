import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { Transactions } from '../../platform/db/transactions.service';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import type { BulkChangeReady } from '../events';
import { BulkChanges } from './bulk-changes.service';

/** One chunk of a bulk change. */
export interface BulkChunkJob {
  readonly changeId: number;
  readonly chunkId: number;
}

/** Queues the chunks of a change that are not done; a job id per chunk keeps a second delivery from queueing them twice. */
@Injectable()
export class BulkChangeReadyListener {
  constructor(
    private readonly db: Transactions,
    private readonly changes: BulkChanges,
    @InjectQueue('bulk') private readonly queue: Queue<BulkChunkJob>,
  ) {}

  @OnEvent('bulk-change.ready')
  async handle({ changeId, phase }: BulkChangeReady): Promise<void> {
    const chunks = await this.db.manager.query<{ id: number }[]>(
      'SELECT id FROM bulk_chunk WHERE change_id = ? AND phase = ? AND done_at IS NULL ORDER BY position',
      [changeId, phase],
    );
    if (chunks.length === 0) return this.changes.finishPhase(changeId);
    await this.queue.addBulk(
      chunks.map(({ id }) => ({
        ...{ name: 'chunk', data: { changeId, chunkId: id }, opts: { jobId: `chunk-${id}` } },
      })),
    );
  }
}
