import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { VoucherService } from '../../catalog/voucher.service';
import { Clock } from '../../platform/clock.service';
import { isDuplicate, Transactions } from '../../platform/db/transactions.service';
import { loadContract } from '../load-contract.query';
import type { GivePromotionDto } from './contract-promotion.dto';
import { ContractPromotion } from './contract-promotion.entity';
import type { Giving } from './giving';
import { GivingPlanner } from './giving-planner.service';
import { PromotionWriter } from './promotion-writer.service';

/** Gives promotions to contracts, one at a time, and takes them away. */
@Injectable()
export class ContractPromotions {
  constructor(
    private readonly db: Transactions,
    private readonly planner: GivingPlanner,
    private readonly vouchers: VoucherService,
    private readonly writer: PromotionWriter,
    private readonly clock: Clock,
  ) {}

  /** What giving a promotion would come to; nothing is written. A promotion that may not be given says why. */
  async preview(contractId: number, sent: GivePromotionDto): Promise<Giving> {
    await loadContract(this.db.manager, contractId);
    const { giving } = await this.planner.plan(this.db.manager, contractId, sent);
    return giving;
  }

  /** `promotion.not-eligible` with all that speaks against it; `voucher.…` where the voucher can't be taken. */
  async give(contractId: number, sent: GivePromotionDto): Promise<void> {
    try {
      await this.db.run(async (tx) => {
        await loadContract(tx, contractId, true);
        const { promotion, voucherId, giving } = await this.planner.plan(tx, contractId, sent);
        if (giving.faults.length > 0) {
          const faults = giving.faults.map((code) => ({ field: 'promotionId', code }));
          throw new DomainError('promotion.not-eligible', { id: contractId }, faults);
        }
        await this.writer.write(tx, promotion, [{ contractId, giving, voucherId }]);
        if (sent.voucherCode) await this.vouchers.take(tx, sent.voucherCode, this.clock.today());
      });
    } catch (error) {
      if (isDuplicate(error)) throw new DomainError('voucher.taken-already', { id: contractId });
      throw error;
    }
  }

  /** Takes a promotion away from what is not billed yet. Was none of it billed, it is as if it had never been given. */
  end(contractId: number, givenId: number): Promise<void> {
    return this.db.run(async (tx) => {
      await loadContract(tx, contractId, true);
      const given = await tx.findOneBy(ContractPromotion, { id: givenId, contractId });
      if (!given) throw new DomainError('contract-promotion.not-found', { id: givenId });
      const kept = await this.writer.takeOff(tx, [given]);
      if (kept.size === 0 && given.voucherId !== null) await this.vouchers.giveBack(tx, given.voucherId);
    });
  }
}
