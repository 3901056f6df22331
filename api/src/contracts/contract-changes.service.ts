import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import type { ProductFacts } from '../catalog/product-facts';
import { ProductService } from '../catalog/product.service';
import { changeNotes } from './change-notes';
import { revertible } from './line-revert';
import { originOf, type LineRow } from './line-chain';
import { changeLine, type LineChange, type LineSurgery } from './line-changes';
import { LineSurgeon, type OpenContract } from './line-surgeon.service';

/** A line that ended and the one that follows it. */
export interface ChangedLine {
  readonly contractId: number;
  readonly lineId: number;
  readonly followerId: number;
}

/** What became of a bulk change that was to be taken back. */
export interface Reverted {
  /** Contracts whose lines are as before. */
  readonly contractIds: readonly number[];
  /** Followers that stay, since something was billed of them or other changes built on them. */
  readonly keptLineIds: readonly number[];
}

/** Changes lines of many contracts from a day on, and takes such changes back. */
@Injectable()
export class ContractChanges {
  constructor(
    private readonly surgeon: LineSurgeon,
    private readonly products: ProductService,
  ) {}

  /**
   * Each change ends a line the day before it takes effect and lets another follow; see `changeLine` for what it throws. Of one
   * chain only one change at a time. Contracts are locked, told their next billing day, logged and announced.
   */
  async changeLines(tx: EntityManager, changes: readonly LineChange[]): Promise<ChangedLine[]> {
    const contracts = await this.surgeon.open(tx, contractIdsOf(changes));
    const products = await this.productsOf(tx, contracts, changes);
    const surgeries = changes.map((change) => {
      const contract = contracts.get(change.contractId);
      if (!contract) throw new DomainError('contract.not-found', { id: change.contractId });
      return changeLine(contract.lines, change, { contract, products });
    });
    assertOnceEach(surgeries);
    const followers = surgeries.flatMap((surgery) => surgery.followers);
    const ids = await this.surgeon.operate(tx, { ends: surgeries.flatMap(({ ends }) => ends), followers });
    await this.surgeon.close(tx, [...contracts.values()], changeNotes(contracts, changes, surgeries));
    return followers.map(({ contractId, followsLineId }, index) => ({
      contractId,
      lineId: followsLineId ?? 0,
      followerId: ids[index] ?? 0,
    }));
  }

  /**
   * Takes a bulk change back: its followers go and the lines they followed run to their old ends. Followers that were billed, or
   * that other changes built on, stay.
   */
  async revertChanges(tx: EntityManager, batchId: string): Promise<Reverted> {
    const touched = await tx.query<{ contractId: number }[]>(
      'SELECT DISTINCT contract_id AS contractId FROM contract_line WHERE batch_id = ? ORDER BY contract_id',
      [batchId],
    );
    const contracts = await this.surgeon.open(
      tx,
      touched.map(({ contractId }) => contractId),
    );
    const found = [...contracts.values()].map((contract) => ({
      contract,
      ...revertible(contract.lines, batchId),
    }));
    const changed = found.filter(({ gone }) => gone.length > 0);
    if (changed.length > 0) {
      await this.surgeon.operate(tx, { ends: changed.flatMap(({ ends }) => ends), followers: [] });
      await tx.query('DELETE FROM contract_line WHERE id IN (?)', [changed.flatMap(({ gone }) => gone)]);
      await this.surgeon.close(
        tx,
        changed.map(({ contract }) => contract),
        changed.map(({ contract, on }) => ({
          ...{ contractId: contract.id, kind: 'revert' as const, on, reason: null, details: { batchId } },
        })),
      );
    }
    return {
      contractIds: changed.map(({ contract }) => contract.id),
      keptLineIds: found.flatMap(({ kept }) => kept),
    };
  }

  private productsOf(
    tx: EntityManager,
    contracts: ReadonlyMap<number, OpenContract>,
    changes: readonly LineChange[],
  ): Promise<Map<number, ProductFacts>> {
    const chains = new Set(changes.map(({ lineId }) => lineId));
    const own = [...contracts.values()].flatMap(({ lines }) => chainsWith(lines, chains));
    const ids = [
      ...own.map(({ productId }) => productId),
      ...changes.flatMap(({ productId }) => productId ?? []),
    ];
    return this.products.facts(tx, [...new Set(ids)]);
  }
}

function contractIdsOf(changes: readonly LineChange[]): number[] {
  return [...new Set(changes.map(({ contractId }) => contractId))];
}

/** Lines of the chains that some of these lines are part of. */
function chainsWith(lines: readonly LineRow[], ids: ReadonlySet<number>): LineRow[] {
  const origins = new Set(lines.filter(({ id }) => ids.has(id)).map(originOf));
  return lines.filter((line) => origins.has(originOf(line)));
}

/** Two changes of one chain at once would each cut what the other has cut. */
function assertOnceEach(surgeries: readonly LineSurgery[]): void {
  const ids = surgeries.flatMap(({ ends }) => ends.map(({ id }) => id));
  if (new Set(ids).size < ids.length) throw new Error('two changes of one chain of lines at once');
}
