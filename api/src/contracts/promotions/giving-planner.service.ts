import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import type { PromotionFacts } from '../../catalog/promotion-facts';
import { PromotionService } from '../../catalog/promotion.service';
import { VoucherService } from '../../catalog/voucher.service';
import { Clock } from '../../platform/clock.service';
import type { GivePromotionDto } from './contract-promotion.dto';
import { planGiving, type Giving } from './giving';
import { PromotableContracts } from './promotable-contracts.query';

/** A promotion that somebody asks for, by its id or by a voucher. */
interface Wanted {
  readonly promotion: PromotionFacts;
  readonly voucherId: number | null;
}

/** Says what giving a promotion to a contract comes to. */
@Injectable()
export class GivingPlanner {
  constructor(
    private readonly promotions: PromotionService,
    private readonly vouchers: VoucherService,
    private readonly contracts: PromotableContracts,
    private readonly clock: Clock,
  ) {}

  async plan(
    tx: EntityManager,
    contractId: number,
    sent: GivePromotionDto,
  ): Promise<Wanted & { readonly giving: Giving }> {
    const { promotion, voucherId } = await this.wanted(tx, sent);
    const [contract] = await this.contracts.load(tx, [contractId]);
    if (!contract) throw new DomainError('contract.not-found', { id: contractId });
    const day = this.clock.today();
    const { startsOn, lineIds } = sent;
    const giving = planGiving(promotion, contract, {
      ...{ day, from: startsOn ?? day, withVoucher: voucherId !== null },
      ...(lineIds && { originIds: lineIds }),
    });
    return { promotion, voucherId, giving };
  }

  private async wanted(tx: EntityManager, { promotionId, voucherCode }: GivePromotionDto): Promise<Wanted> {
    if (voucherCode) {
      const voucher = await this.vouchers.find(tx, voucherCode, this.clock.today());
      return { promotion: await this.promotions.facts(tx, voucher.promotionId), voucherId: voucher.id };
    }
    if (promotionId === undefined)
      throw new DomainError('promotion.invalid', {}, [
        { field: 'promotionId', code: 'promotion.none-named' },
      ]);
    return { promotion: await this.promotions.facts(tx, promotionId), voucherId: null };
  }
}
