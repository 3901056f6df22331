import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import type { PromotionFacts } from '../../catalog/promotion-facts';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { selectMany } from '../../platform/db/bulk-reader';
import { insertMany, updateMany, type Row } from '../../platform/db/bulk-writer';
import { ContractEvent } from '../contract-event.entity';
import type { ContractEventKind } from '../contract-event-kind';
import { ContractLinePromotion } from './contract-line-promotion.entity';
import { ContractPromotion } from './contract-promotion.entity';
import { firstOpenDay } from './fee-chain';
import type { Giving } from './giving';
import { PromotableContracts } from './promotable-contracts.query';
import { removal } from './removal';

/** One contract that gets a promotion. */
export interface Gift {
  readonly contractId: number;
  readonly giving: Giving;
  readonly voucherId: number | null;
}

/** A promotion that a contract has. */
export type GivenHead = Pick<ContractPromotion, 'id' | 'contractId' | 'name'>;

const ROW = ['id', 'contractPromotionId', 'lineId', 'startsOn', 'endsOn'] as const;

/** Writes promotions onto contracts and takes them off, many at once; the caller holds the contracts locked. */
@Injectable()
export class PromotionWriter {
  constructor(
    private readonly contracts: PromotableContracts,
    private readonly clock: Clock,
  ) {}

  /** Three statements however many. Unique keys refuse a second gift by the same voucher or bulk change. */
  async write(
    tx: EntityManager,
    promotion: PromotionFacts,
    gifts: readonly Gift[],
    bulkChangeId: number | null = null,
  ): Promise<void> {
    const { id: promotionId, name, kind, priority, exclusive } = promotion;
    const by = { givenOn: this.clock.today(), givenBy: currentActor().name, givenAt: this.clock.now() };
    const ids = await insertMany(
      tx,
      ContractPromotion,
      gifts.map(({ contractId, voucherId }) => ({
        ...{ contractId, voucherId, bulkChangeId, promotionId, name, kind, priority, exclusive },
        ...by,
      })),
    );
    await insertMany(
      tx,
      ContractLinePromotion,
      gifts.flatMap(({ contractId, giving }, index) =>
        giving.rows.map(({ originId, value, startsOn, endsOn }) => ({
          ...{ contractPromotionId: ids[index] ?? 0, contractId, lineId: originId, bulkChangeId },
          ...{ value, startsOn, endsOn },
        })),
      ),
    );
    await this.log(
      tx,
      'promotion',
      gifts.map(({ contractId, giving }) => ({
        contractId,
        effectiveOn: giving.rows.map(({ startsOn }) => startsOn).sort()[0] ?? by.givenOn,
        details: {
          promotion: name,
          monthlyBefore: money(giving.before),
          monthlyAfter: money(giving.after),
        },
      })),
    );
  }

  /**
   * Takes promotions off as far as no bill has got, four statements however many. Answers those that a bill had counted on:
   * they stay, with an end; of the others nothing is left.
   */
  async takeOff(tx: EntityManager, given: readonly GivenHead[]): Promise<Set<number>> {
    const ids = given.map(({ id }) => id);
    const rows = await selectMany(tx, ContractLinePromotion, ROW, {
      ...{ where: 'contractPromotionId', in: ids, order: ['id'] },
    });
    const openDays = await this.openDays(tx, [...new Set(given.map(({ contractId }) => contractId))]);
    const outcomes = rows.map((row) => ({
      row,
      outcome: removal(row, openDays.get(row.lineId) ?? row.startsOn),
    }));
    const kept = outcomes.filter(({ outcome }) => outcome !== 'gone');
    const keptIds = new Set(kept.map(({ row }) => row.contractPromotionId));
    await deleteMany(
      tx,
      'contract_line_promotion',
      outcomes.filter(({ outcome }) => outcome === 'gone').map(({ row }) => row.id),
    );
    await updateMany(
      tx,
      ContractLinePromotion,
      kept.flatMap(({ row, outcome }) => (typeof outcome === 'object' ? [{ id: row.id, ...outcome }] : [])),
    );
    await deleteMany(
      tx,
      'contract_promotion',
      ids.filter((id) => !keptIds.has(id)),
    );
    const effectiveOn = this.clock.today();
    await this.log(
      tx,
      'promotion-end',
      given.map(({ contractId, name }) => ({ contractId, effectiveOn, details: { promotion: name } })),
    );
    return keptIds;
  }

  private async openDays(tx: EntityManager, contractIds: readonly number[]): Promise<Map<number, CivilDate>> {
    const contracts = await this.contracts.load(tx, contractIds);
    const chains = contracts.flatMap((contract) => contract.chains);
    return new Map(chains.map((chain) => [chain.originId, firstOpenDay(chain)]));
  }

  private async log(
    tx: EntityManager,
    kind: ContractEventKind,
    events: readonly Pick<Row<ContractEvent>, 'contractId' | 'effectiveOn' | 'details'>[],
  ): Promise<void> {
    if (events.length === 0) return;
    const rows = await tx.query<{ id: number; status: ContractEvent['toStatus'] }[]>(
      'SELECT id, status FROM contract WHERE id IN (?)',
      [events.map(({ contractId }) => contractId)],
    );
    const statuses = new Map(rows.map(({ id, status }) => [id, status]));
    // A draft has no history yet, and may be thrown away with all it has.
    const begun = events.filter(({ contractId = 0 }) => statuses.get(contractId) !== 'draft');
    const common = { kind, reason: null, actorName: currentActor().name, at: this.clock.now() };
    await insertMany(
      tx,
      ContractEvent,
      begun.map((event) => {
        const status = statuses.get(event.contractId ?? 0) ?? 'active';
        return { ...event, ...common, fromStatus: status, toStatus: status };
      }),
    );
  }
}

async function deleteMany(tx: EntityManager, table: string, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.query(`DELETE FROM ${table} WHERE id IN (?)`, [ids]);
}
