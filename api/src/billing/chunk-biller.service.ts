import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BillableRef } from '../contracts/billable-contract';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { BillingChunk } from './billing-chunk.entity';
import { BillingRun } from './billing-run.entity';
import { ChunkWriter } from './chunk-writer.service';
import { unitsOf } from './chunks';

/** Bills or previews one chunk of a run; safe to repeat at any point. */
@Injectable()
export class ChunkBiller {
  private readonly log = new Logger(ChunkBiller.name);

  constructor(
    private readonly db: Transactions,
    private readonly writer: ChunkWriter,
    private readonly clock: Clock,
  ) {}

  /** Plans the chunk and keeps what would be billed. */
  async preview(chunkId: number): Promise<void> {
    await this.db.run(async (tx) => {
      const chunk = await this.open(tx, chunkId);
      if (!chunk) return;
      const run = await tx.findOneByOrFail(BillingRun, { id: chunk.runId });
      await this.writer.preview(tx, run, chunk.contractIds);
      await this.close(tx, chunk);
    });
  }

  /**
   * Bills what is due for the chunk's contracts. Should writing fail, the chunk is halved until the contract at fault stands
   * alone, is listed, and the others are billed.
   */
  async bill(chunkId: number): Promise<void> {
    const chunk = await this.db.manager.findOneByOrFail(BillingChunk, { id: chunkId });
    if (chunk.doneAt !== null) return;
    const run = await this.db.manager.findOneByOrFail(BillingRun, { id: chunk.runId });
    try {
      await this.db.run(async (tx) => {
        if (!(await this.open(tx, chunk.id))) return;
        await this.writer.bill(tx, run, chunk.contractIds);
        await this.close(tx, chunk);
      });
    } catch (error) {
      await this.isolate(run, await this.unitsAmong(chunk.contractIds), error);
      await this.db.run((tx) => this.close(tx, chunk));
    }
  }

  /** Halves what can't be written until what is at fault stands alone; a group is not torn apart by that. */
  private async isolate(run: BillingRun, units: readonly number[][], error: unknown): Promise<void> {
    const [unit = [], ...more] = units;
    if (more.length === 0) {
      await this.billUnit(run, unit, error);
      return;
    }
    const middle = Math.ceil(units.length / 2);
    for (const half of [units.slice(0, middle), units.slice(middle)]) {
      try {
        await this.db.run((tx) => this.writer.bill(tx, run, half.flat()));
      } catch (cause) {
        await this.isolate(run, half, cause);
      }
    }
  }

  /** One contract is listed as failed. Of a group those that fail by themselves are, and the others are billed together. */
  private async billUnit(run: BillingRun, contractIds: readonly number[], error: unknown): Promise<void> {
    const faulty = contractIds.length === 1 ? contractIds : await this.faultyAmong(run, contractIds);
    const sound = contractIds.filter((id) => !faulty.includes(id));
    try {
      await this.db.run((tx) => this.writer.bill(tx, run, sound));
      await this.fail(run, faulty, error);
    } catch (cause) {
      await this.fail(run, contractIds, cause);
    }
  }

  private async fail(run: BillingRun, contractIds: readonly number[], error: unknown): Promise<void> {
    if (contractIds.length === 0) return;
    this.log.error(error, `contracts ${contractIds.join(', ')} of billing run ${run.id}`);
    await this.db.run((tx) => this.writer.fail(tx, run, contractIds));
  }

  /** Bills each contract by itself and takes it back again: those that can't be written even so are at fault. */
  private async faultyAmong(run: BillingRun, contractIds: readonly number[]): Promise<number[]> {
    const faulty: number[] = [];
    for (const id of contractIds) {
      try {
        await this.db.tryOut((tx) => this.writer.bill(tx, run, [id]));
      } catch {
        faulty.push(id);
      }
    }
    return faulty;
  }

  private async unitsAmong(contractIds: readonly number[]): Promise<number[][]> {
    const contracts = await this.db.manager.query<BillableRef[]>(
      'SELECT id, group_id AS groupId FROM contract WHERE id IN (?) ORDER BY id',
      [contractIds],
    );
    return unitsOf(contracts);
  }

  /** Locks the chunk; null when another worker has done it. */
  private async open(tx: EntityManager, id: number): Promise<BillingChunk | null> {
    const chunk = await tx.findOne(BillingChunk, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return chunk?.doneAt === null ? chunk : null;
  }

  private async close(tx: EntityManager, chunk: BillingChunk): Promise<void> {
    await tx.update(BillingChunk, chunk.id, { doneAt: this.clock.now() });
  }
}
