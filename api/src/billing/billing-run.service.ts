import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import type { BillableRef } from '../contracts/billable-contract';
import { ContractService } from '../contracts/contract.service';
import { RegisterService } from '../invoicing/register.service';
import { Clock } from '../platform/clock.service';
import { currentActor } from '../platform/context';
import { insertMany } from '../platform/db/bulk-writer';
import { Transactions } from '../platform/db/transactions.service';
import { Outbox } from '../platform/outbox/outbox.service';
import { BillingChunk, type ChunkPhase } from './billing-chunk.entity';
import { BillingRun } from './billing-run.entity';
import { chunksOf } from './chunks';
import type { BillingRunFinished, BillingRunReady } from './events';
import type { RunFilters } from './run-filters';

/** Contracts planned together and written in one transaction; a group that does not fit makes it more. */
export const CHUNK_SIZE = 500;

export interface NewRun {
  readonly upTo: CivilDate;
  /** Default: today. */
  readonly issuedOn?: CivilDate;
  /** Default: the standard register. */
  readonly registerId?: number;
  readonly filters: RunFilters;
}

/** The life of a billing run: preview, confirm, retry, finish. The work itself is done chunk by chunk in the workers. */
@Injectable()
export class BillingRunService {
  constructor(
    private readonly db: Transactions,
    private readonly contracts: ContractService,
    private readonly registers: RegisterService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Creates a run and has its preview made. */
  create({ upTo, issuedOn, registerId, filters }: NewRun): Promise<BillingRun> {
    return this.db.run(async (tx) => {
      const run = await tx.save(
        tx.create(BillingRun, {
          status: 'previewing',
          upTo,
          issuedOn: issuedOn ?? this.clock.today(),
          registerId: registerId ?? (await this.registers.standardId(tx)),
          filters,
          createdBy: currentActor().name,
          createdAt: this.clock.now(),
        }),
      );
      return this.cut(tx, run, 'preview', await this.contracts.due(tx, filters, upTo));
    });
  }

  /** Bills what the run is for. What is due is planned again, so that changes since the preview count. */
  confirm(id: number): Promise<BillingRun> {
    return this.db.run(async (tx) => {
      const run = await this.lock(tx, id);
      if (run.status !== 'previewed')
        throw new DomainError('billing-run.not-previewed', { id, status: run.status });
      run.status = 'billing';
      run.confirmedAt = this.clock.now();
      run.confirmedBy = currentActor().name;
      return this.cut(tx, run, 'bill', await this.contracts.due(tx, run.filters, run.upTo));
    });
  }

  /** Gives the contracts that failed another try; the others are not touched. */
  retryFailed(id: number): Promise<BillingRun> {
    return this.db.run(async (tx) => {
      const run = await this.lock(tx, id);
      if (run.status !== 'finished')
        throw new DomainError('billing-run.not-finished', { id, status: run.status });
      const failed = await tx.query<BillableRef[]>(
        `SELECT c.id, c.group_id AS groupId FROM billing_result r JOIN contract c ON c.id = r.contract_id
          WHERE r.run_id = ? AND r.status = 'failed' ORDER BY c.id`,
        [id],
      );
      if (failed.length === 0) throw new DomainError('billing-run.nothing-failed', { id });
      await tx.query("UPDATE billing_result SET status = 'planned' WHERE run_id = ? AND status = 'failed'", [
        id,
      ]);
      run.status = 'billing';
      run.finishedAt = null;
      return this.cut(tx, run, 'bill', failed);
    });
  }

  /** Drops a preview that will not be billed. */
  discard(id: number): Promise<BillingRun> {
    return this.db.run(async (tx) => {
      const run = await this.lock(tx, id);
      if (run.status !== 'previewed')
        throw new DomainError('billing-run.not-previewed', { id, status: run.status });
      run.status = 'discarded';
      return tx.save(run);
    });
  }

  /**
   * Ends the present phase once all of its chunks are done; harmless when they are not, or when another worker was faster.
   * Called after each chunk's own commit, so that the last one surely sees all.
   */
  async finishPhase(runId: number): Promise<void> {
    // A look without a lock first: the workers would else queue up for the run's row after every chunk.
    const [more] = await this.db.manager.query<unknown[]>(
      'SELECT 1 FROM billing_chunk WHERE run_id = ? AND done_at IS NULL LIMIT 1',
      [runId],
    );
    if (more) return;
    await this.db.run(async (tx) => {
      const run = await this.lock(tx, runId);
      if (run.status !== 'previewing' && run.status !== 'billing') return;
      const phase: ChunkPhase = run.status === 'billing' ? 'bill' : 'preview';
      const [{ left } = { left: '0' }] = await tx.query<{ left: string }[]>(
        'SELECT COUNT(*) AS `left` FROM billing_chunk WHERE run_id = ? AND phase = ? AND done_at IS NULL',
        [runId, phase],
      );
      if (Number(left) > 0) return;
      const [{ total } = { total: null }] = await tx.query<{ total: string | null }[]>(
        'SELECT SUM(total) AS total FROM billing_result WHERE run_id = ?',
        [runId],
      );
      if (phase === 'preview') {
        run.status = 'previewed';
        run.plannedTotal = new Big(total ?? '0');
      } else {
        run.status = 'finished';
        run.billedTotal = new Big(total ?? '0');
        run.finishedAt = this.clock.now();
        await this.outbox.publish(tx, { type: 'billing-run.finished', runId } satisfies BillingRunFinished);
      }
      await tx.save(run);
    });
  }

  /** Cuts the contracts into chunks and tells the workers. A run over nothing ends at once. */
  private async cut(
    tx: EntityManager,
    run: BillingRun,
    phase: ChunkPhase,
    contracts: readonly BillableRef[],
  ): Promise<BillingRun> {
    const first = await tx.countBy(BillingChunk, { runId: run.id, phase });
    const chunks = chunksOf(contracts, CHUNK_SIZE);
    await insertMany(
      tx,
      BillingChunk,
      chunks.map((contractIds, index) => ({
        ...{ runId: run.id, phase, position: first + index, contractIds, contracts: contractIds.length },
      })),
    );
    run.contracts = first === 0 ? contracts.length : run.contracts;
    run.chunks = first + chunks.length;
    const saved = await tx.save(run);
    await this.outbox.publish(tx, {
      type: 'billing-run.ready',
      runId: run.id,
      phase,
    } satisfies BillingRunReady);
    return saved;
  }

  private async lock(tx: EntityManager, id: number): Promise<BillingRun> {
    const run = await tx.findOne(BillingRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!run) throw new DomainError('billing-run.not-found', { id });
    return run;
  }
}
