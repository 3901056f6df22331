import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import type { PromotionFacts } from '../../catalog/promotion-facts';
import { PromotionService } from '../../catalog/promotion.service';
import { Clock } from '../../platform/clock.service';
import { planGiving, type Giving, type PromotableContract } from '../promotions/giving';
import { PromotableContracts } from '../promotions/promotable-contracts.query';
import { PromotionWriter } from '../promotions/promotion-writer.service';
import type { BulkChange } from './bulk-change.entity';
import type { PlannedContract } from './bulk-plan';
import type { BulkWork, Prepared, Task } from './bulk-works.service';

/** Gives a promotion to many contracts. */
@Injectable()
export class PromotionWork implements BulkWork {
  constructor(
    private readonly promotions: PromotionService,
    private readonly contracts: PromotableContracts,
    private readonly writer: PromotionWriter,
    private readonly clock: Clock,
  ) {}

  check({ promotionId }: BulkChange): void {
    if (promotionId === null)
      throw new DomainError('bulk-change.invalid', {}, [
        { field: 'promotionId', code: 'bulk-change.promotion-required' },
      ]);
  }

  async prepare(tx: EntityManager, { change, contractIds }: Task): Promise<Prepared> {
    const promotion = await this.promotion(tx, change);
    const day = this.clock.today();
    const options = { day, from: change.effectiveOn, withVoucher: false };
    const plans = (await this.contracts.load(tx, contractIds)).map((contract) => {
      const giving = planGiving(promotion, contract, options);
      return { giving, contract: plannedContract(contract, giving) };
    });
    const gifts = plans
      .filter(({ contract }) => contract.outcome === 'planned')
      .map(({ contract: { contractId }, giving }) => ({ contractId, giving, voucherId: null }));
    return {
      contracts: plans.map(({ contract }) => contract),
      apply: () => this.writer.write(tx, promotion, gifts, change.id),
    };
  }

  async undo(tx: EntityManager, { change, contractIds }: Task): Promise<ReadonlySet<number>> {
    if (contractIds.length === 0) return new Set();
    const given = await tx.query<{ id: number; contractId: number; name: string }[]>(
      `SELECT id, contract_id AS contractId, name FROM contract_promotion
        WHERE bulk_change_id = ? AND contract_id IN (?) ORDER BY id`,
      [change.id, contractIds],
    );
    const kept = await this.writer.takeOff(tx, given);
    return new Set(given.filter(({ id }) => kept.has(id)).map(({ contractId }) => contractId));
  }

  private promotion(tx: EntityManager, { promotionId }: BulkChange): Promise<PromotionFacts> {
    return this.promotions.facts(tx, promotionId ?? 0);
  }
}

function plannedContract(contract: PromotableContract, giving: Giving): PlannedContract {
  const { id, code, partnerId, partnerName } = contract;
  const { faults, rows, before, after } = giving;
  return {
    ...{ contractId: id, contractCode: code, partnerId, partnerName, before, after, reasons: faults },
    outcome: faults.length > 0 ? 'ineligible' : 'planned',
    startsOn: rows.map(({ startsOn }) => startsOn).sort()[0] ?? null,
    freeWithdrawalUntil: null,
    lines: rows.map(({ originId, startsOn, unitBefore, unitAfter }) => ({
      ...{ originId, startsOn, priceBefore: unitBefore, priceAfter: unitAfter },
    })),
  };
}
