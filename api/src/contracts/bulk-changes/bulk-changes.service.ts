import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { ContractChoice } from '../contract-choice';
import { chooseContracts } from '../contract-choice.query';
import { Contract } from '../contract.entity';
import type { BulkChangeReady } from '../events';
import { BulkChange } from './bulk-change.entity';
import { phaseOf, statusAfter, statusDuring, type BulkKind, type BulkPhase } from './bulk-change-state';
import { BulkChunk } from './bulk-chunk.entity';
import { BulkWorks } from './bulk-works.service';
import type { PriceRevision } from './price-revision';

/** Contracts changed in one transaction. */
const CHUNK_SIZE = 250;
/** Days in which a promotion given in bulk can be taken back. */
const UNDO_DAYS = 30;

export interface NewBulkChange {
  readonly kind: BulkKind;
  readonly title: string;
  readonly filters: ContractChoice;
  readonly effectiveOn: CivilDate;
  readonly promotionId: number | null;
  readonly revision: PriceRevision | null;
}

const BLANK = {
  ...{
    contracts: 0,
    chunks: 0,
    monthlyBefore: null,
    monthlyAfter: null,
    confirmedBy: null,
    confirmedAt: null,
  },
  ...{ finishedAt: null, undoUntil: null, undoneBy: null, undoneAt: null },
};

interface Cut {
  readonly position: number;
  readonly contractIds: number[];
}

/** The life of a bulk change: preview, confirm, undo. The work itself is done chunk by chunk in the workers. */
@Injectable()
export class BulkChanges {
  constructor(
    private readonly db: Transactions,
    private readonly works: BulkWorks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Chooses the contracts and has the preview made; nothing is changed. */
  create(values: NewBulkChange): Promise<BulkChange> {
    return this.db.run(async (tx) => {
      const made = tx.create(BulkChange, {
        ...BLANK,
        ...values,
        ...{ status: statusDuring('preview'), createdBy: currentActor().name, createdAt: this.clock.now() },
      });
      await this.works.of(made.kind).check(made);
      const change = await tx.save(made);
      const ids = await this.chosen(tx, values.filters);
      change.contracts = ids.length;
      return this.begin(tx, change, 'preview', chunksOf(ids));
    });
  }

  /** Changes the contracts that the preview showed, and no others; each is planned again, as it is now. */
  confirm(id: number): Promise<BulkChange> {
    return this.db.run(async (tx) => {
      const change = await this.lock(tx, id);
      if (change.status !== 'previewed')
        throw new DomainError('bulk-change.not-previewed', { id, status: change.status });
      await this.works.of(change.kind).check(change);
      const planned = await tx.query<{ contractId: number }[]>(
        "SELECT contract_id AS contractId FROM bulk_result WHERE change_id = ? AND status = 'planned' ORDER BY contract_id",
        [id],
      );
      if (planned.length === 0) throw new DomainError('bulk-change.nothing-to-do', { id });
      change.confirmedBy = currentActor().name;
      change.confirmedAt = this.clock.now();
      return this.begin(tx, change, 'apply', chunksOf(planned.map(({ contractId }) => contractId)));
    });
  }

  /** Drops a preview that will not be carried out. */
  discard(id: number): Promise<BulkChange> {
    return this.db.run(async (tx) => {
      const change = await this.lock(tx, id);
      if (change.status !== 'previewed')
        throw new DomainError('bulk-change.not-previewed', { id, status: change.status });
      change.status = 'discarded';
      return tx.save(change);
    });
  }

  /** Takes a change back from all that is not billed yet. */
  undo(id: number): Promise<BulkChange> {
    return this.db.run(async (tx) => {
      const change = await this.lock(tx, id);
      const { status, undoUntil } = change;
      if (status !== 'applied') throw new DomainError('bulk-change.not-applied', { id, status });
      if (undoUntil !== null && undoUntil < this.clock.today())
        throw new DomainError('bulk-change.undo-over', { id, until: undoUntil });
      change.undoneBy = currentActor().name;
      change.undoneAt = this.clock.now();
      // The same chunks as were applied: by them each kind finds again what it did.
      const chunks = await tx.find(BulkChunk, {
        where: { changeId: id, phase: 'apply' },
        order: { position: 'ASC' },
      });
      return this.begin(tx, change, 'undo', chunks);
    });
  }

  /**
   * Ends the present phase once all of its chunks are done; harmless when they are not, or when another worker was faster.
   * Called after each chunk's own commit, so that the last one surely sees all.
   */
  async finishPhase(id: number): Promise<void> {
    await this.db.run(async (tx) => {
      const change = await this.lock(tx, id);
      const phase = phaseOf(change.status);
      if (!phase) return;
      const open = await tx.query<unknown[]>(
        'SELECT id FROM bulk_chunk WHERE change_id = ? AND phase = ? AND done_at IS NULL LIMIT 1',
        [id, phase],
      );
      if (open.length > 0) return;
      change.status = statusAfter(phase);
      if (phase !== 'undo') await this.total(tx, change, phase === 'preview' ? 'planned' : 'applied');
      if (phase === 'apply') {
        change.finishedAt = this.clock.now();
        if (change.kind === 'promotion') change.undoUntil = addDays(this.clock.today(), UNDO_DAYS);
      }
      await tx.save(change);
    });
  }

  private async chosen(tx: EntityManager, filters: ContractChoice): Promise<number[]> {
    const query = tx.createQueryBuilder(Contract, 'contract').select('contract.id', 'id');
    chooseContracts(query, filters);
    const rows = await query.orderBy('contract.id').getRawMany<{ id: number }>();
    return rows.map(({ id }) => id);
  }

  /** Lays out the chunks of a phase and tells the workers. One without any ends at once. */
  private async begin(
    tx: EntityManager,
    change: BulkChange,
    phase: BulkPhase,
    chunks: readonly Cut[],
  ): Promise<BulkChange> {
    await insertMany(
      tx,
      BulkChunk,
      chunks.map(({ position, contractIds }) => ({
        ...{ changeId: change.id, phase, position, contractIds, contracts: contractIds.length },
      })),
    );
    change.status = statusDuring(phase);
    change.chunks = chunks.length;
    const saved = await tx.save(change);
    await this.outbox.publish(tx, {
      ...{ type: 'bulk-change.ready', changeId: change.id, phase },
    } satisfies BulkChangeReady);
    return saved;
  }

  private async total(tx: EntityManager, change: BulkChange, status: 'planned' | 'applied'): Promise<void> {
    const [row] = await tx.query<{ before: string | null; after: string | null }[]>(
      `SELECT SUM(monthly_before) AS \`before\`, SUM(monthly_after) AS \`after\` FROM bulk_result
        WHERE change_id = ? AND status = ?`,
      [change.id, status],
    );
    change.monthlyBefore = decimal(row?.before ?? '0');
    change.monthlyAfter = decimal(row?.after ?? '0');
  }

  private async lock(tx: EntityManager, id: number): Promise<BulkChange> {
    const change = await tx.findOne(BulkChange, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!change) throw new DomainError('bulk-change.not-found', { id });
    return change;
  }
}

function chunksOf(ids: readonly number[]): Cut[] {
  const chunks: Cut[] = [];
  for (let start = 0; start < ids.length; start += CHUNK_SIZE) {
    chunks.push({ position: chunks.length, contractIds: ids.slice(start, start + CHUNK_SIZE) });
  }
  return chunks;
}
