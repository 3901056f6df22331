import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { updateMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { inHalves } from '../../platform/jobs/in-halves';
import { CutOffItem } from './cut-off-item.entity';
import { CutOffRuns } from './cut-off-runs.service';
import { CutOffs } from './cut-offs.service';

interface Waiting {
  readonly id: number;
  readonly partnerId: number;
}

/** Works off a chunk of a run; safe to repeat at any point. */
@Injectable()
export class CutOffChunks {
  private readonly log = new Logger(CutOffChunks.name);

  constructor(
    private readonly db: Transactions,
    private readonly cutOffs: CutOffs,
    private readonly runs: CutOffRuns,
    private readonly clock: Clock,
  ) {}

  /** Cuts off those of the chunk that wait and are still to be cut off. Who is at fault is listed, and the others are done. */
  async work(runId: number, chunk: number): Promise<void> {
    const waiting = await this.db.manager.query<Waiting[]>(
      'SELECT id, partner_id AS partnerId FROM cut_off_item WHERE run_id = ? AND chunk = ? AND outcome IS NULL ORDER BY id',
      [runId, chunk],
    );
    await inHalves(
      waiting.map(({ id }) => id),
      (ids) => this.db.run((tx) => this.cut(tx, runId, ids)),
      async (id, error) => {
        this.log.error(error, `item ${id} of cut-off run ${runId}`);
        await this.db.manager.update(CutOffItem, id, {
          ...{ outcome: 'failed', cause: 'write-failed', at: this.clock.now() },
        });
      },
    );
    await this.runs.finish(runId);
  }

  private async cut(tx: EntityManager, runId: number, ids: readonly number[]): Promise<void> {
    const items = await tx.query<Waiting[]>(
      'SELECT id, partner_id AS partnerId FROM cut_off_item WHERE id IN (?) AND outcome IS NULL ORDER BY id FOR UPDATE',
      [ids],
    );
    const itemOf = new Map(items.map(({ id, partnerId }) => [partnerId, id]));
    const results = await this.cutOffs.cut(tx, [...itemOf.keys()], runId);
    const at = this.clock.now();
    await updateMany(
      tx,
      CutOffItem,
      results.map(({ assessed: { debtor, decision }, outcome, cause }) => ({
        ...{ id: itemOf.get(debtor.partnerId) ?? 0, outcome, cause, at },
        late: decision.debt.late,
      })),
    );
  }
}
