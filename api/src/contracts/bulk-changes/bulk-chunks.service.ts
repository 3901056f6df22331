import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { runInContext, SYSTEM } from '../../platform/context';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { byHalves } from '../../platform/jobs/by-halves';
import { BulkChange } from './bulk-change.entity';
import type { BulkPhase, Outcome } from './bulk-change-state';
import { BulkChunk } from './bulk-chunk.entity';
import { BulkLine } from './bulk-line.entity';
import { BulkResult } from './bulk-result.entity';
import type { PlannedContract } from './bulk-plan';
import { BulkWorks, type Task } from './bulk-works.service';

/** Does one chunk of a bulk change; safe to repeat at any point. */
@Injectable()
export class BulkChunks {
  private readonly log = new Logger(BulkChunks.name);

  constructor(
    private readonly db: Transactions,
    private readonly works: BulkWorks,
    private readonly clock: Clock,
  ) {}

  /** In the name of whoever asked for it, so that the contracts' history tells. */
  async work(chunkId: number): Promise<void> {
    const chunk = await this.db.manager.findOneByOrFail(BulkChunk, { id: chunkId });
    if (chunk.doneAt !== null) return;
    const change = await this.db.manager.findOneByOrFail(BulkChange, { id: chunk.changeId });
    const task = taskOf(change, chunk);
    const actor = { ...SYSTEM, name: actorOf(change, chunk.phase) };
    await runInContext({ actor, requestId: null }, () => this.go(chunk, task));
  }

  private go(chunk: BulkChunk, task: Task): Promise<void> {
    if (chunk.phase === 'preview') return this.once(chunk, (tx) => this.preview(tx, task));
    if (chunk.phase === 'undo') return this.once(chunk, (tx) => this.undo(tx, task));
    return this.applyAll(chunk, task);
  }

  /** Should the whole fail, the contract at fault is found by halves and listed, and the others are changed. */
  private async applyAll(chunk: BulkChunk, task: Task): Promise<void> {
    try {
      await this.once(chunk, (tx) => this.apply(tx, task));
    } catch {
      await byHalves(
        task.contractIds,
        (contractIds) => this.db.run((tx) => this.apply(tx, { ...task, contractIds })),
        (contractId, error) => this.fail(task, contractId, error),
      );
      await this.once(chunk, () => Promise.resolve());
    }
  }

  /** Does the chunk's work and marks it done with it, unless another worker has. */
  private async once(chunk: BulkChunk, work: (tx: EntityManager) => Promise<void>): Promise<void> {
    await this.db.run(async (tx) => {
      const open = await tx.findOne(BulkChunk, {
        where: { id: chunk.id },
        lock: { mode: 'pessimistic_write' },
      });
      if (open?.doneAt !== null) return;
      await work(tx);
      await tx.update(BulkChunk, chunk.id, { doneAt: this.clock.now() });
    });
  }

  private async preview(tx: EntityManager, task: Task): Promise<void> {
    const { contracts } = await this.works.of(task.change.kind).prepare(tx, task);
    await insertMany(
      tx,
      BulkResult,
      contracts.map((contract) => resultRow(task, contract, contract.outcome)),
    );
  }

  private async apply(tx: EntityManager, task: Task): Promise<void> {
    const contractIds = await this.lock(tx, task, 'planned');
    if (contractIds.length === 0) return;
    const prepared = await this.works.of(task.change.kind).prepare(tx, { ...task, contractIds });
    const { contracts } = prepared;
    await prepared.apply();
    await insertMany(
      tx,
      BulkLine,
      contracts
        .filter(({ outcome }) => outcome === 'planned')
        .flatMap(({ contractId, lines }) => lines.map((line) => lineRow(task, contractId, line))),
    );
    await tx.query('DELETE FROM bulk_result WHERE change_id = ? AND contract_id IN (?)', [
      task.change.id,
      contractIds,
    ]);
    await insertMany(
      tx,
      BulkResult,
      contracts.map((contract) =>
        resultRow(task, contract, contract.outcome === 'planned' ? 'applied' : contract.outcome),
      ),
    );
  }

  private async undo(tx: EntityManager, task: Task): Promise<void> {
    const contractIds = await this.lock(tx, task, 'applied');
    if (contractIds.length === 0) return;
    const kept = await this.works.of(task.change.kind).undo(tx, { ...task, contractIds });
    await this.setStatus(
      tx,
      task,
      contractIds.filter((id) => kept.has(id)),
      'kept',
    );
    await this.setStatus(
      tx,
      task,
      contractIds.filter((id) => !kept.has(id)),
      'undone',
    );
  }

  private async fail(task: Task, contractId: number, error: unknown): Promise<void> {
    this.log.error(error, `contract ${String(contractId)} of bulk change ${String(task.change.id)}`);
    const code = error instanceof DomainError ? error.code : 'bulk-change.write-failed';
    await this.db.manager.query(
      `UPDATE bulk_result SET status = 'failed', reasons = ? WHERE change_id = ? AND contract_id = ? AND status = 'planned'`,
      [JSON.stringify([code]), task.change.id, contractId],
    );
  }

  private async setStatus(
    tx: EntityManager,
    { change }: Task,
    contractIds: readonly number[],
    status: Outcome,
  ): Promise<void> {
    if (contractIds.length === 0) return;
    await tx.query('UPDATE bulk_result SET status = ? WHERE change_id = ? AND contract_id IN (?)', [
      ...[status, change.id, contractIds],
    ]);
  }

  /** Contracts of the chunk whose result stands so, locked in the order of their ids until the transaction ends. */
  private async lock(tx: EntityManager, { change, contractIds }: Task, status: Outcome): Promise<number[]> {
    const rows = await tx.query<{ id: number }[]>(
      `SELECT c.id FROM contract c WHERE c.id IN (?) AND EXISTS
         (SELECT 1 FROM bulk_result r WHERE r.change_id = ? AND r.contract_id = c.id AND r.status = ?)
       ORDER BY c.id FOR UPDATE`,
      [contractIds, change.id, status],
    );
    return rows.map(({ id }) => id);
  }
}

function taskOf(change: BulkChange, { position, contractIds }: BulkChunk): Task {
  return { change, contractIds, batchId: `bulk-${String(change.id)}-${String(position)}` };
}

function actorOf({ createdBy, confirmedBy, undoneBy }: BulkChange, phase: BulkPhase): string {
  return (phase === 'undo' ? undoneBy : confirmedBy) ?? createdBy;
}

function resultRow({ change }: Task, contract: PlannedContract, status: Outcome): Omit<BulkResult, 'id'> {
  const { contractId, contractCode, partnerId, partnerName, startsOn, freeWithdrawalUntil } = contract;
  return {
    ...{ changeId: change.id, contractId, contractCode, partnerId, partnerName, status, startsOn },
    ...{ monthlyBefore: contract.before, monthlyAfter: contract.after, freeWithdrawalUntil },
    reasons: [...contract.reasons],
  };
}

function lineRow(
  { change }: Task,
  contractId: number,
  { originId, startsOn, priceBefore, priceAfter }: PlannedContract['lines'][number],
): Omit<BulkLine, 'id'> {
  return { changeId: change.id, contractId, lineId: originId, startsOn, priceBefore, priceAfter };
}
