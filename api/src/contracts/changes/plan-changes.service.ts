import { Injectable } from '@nestjs/common';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { PriceService } from '../../catalog/price.service';
import { PartnerService } from '../../partners/partner.service';
import { Clock } from '../../platform/clock.service';
import { ContractChanges } from '../contract-changes.service';
import type { Contract } from '../contract.entity';
import { changeDay } from './change-day';
import type { PlanChange } from './contract-operations';
import { openRunning } from './open-running.query';

/** Changes the plan of one contract in force. */
@Injectable()
export class PlanChanges {
  constructor(
    private readonly changes: ContractChanges,
    private readonly prices: PriceService,
    private readonly partners: PartnerService,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends the line and lets another follow, from today, from the next period or from a day. `contract.not-running`,
   * `contract-line.not-in-force`, `contract-line.other-billing`.
   */
  async change(tx: EntityManager, id: number, lineId: number, sent: PlanChange): Promise<void> {
    const contract = await openRunning(tx, id);
    const { when, productId, settle = 'now', reason = null } = sent;
    const today = this.clock.today();
    const on = changeDay(contract, when, today, sent.on ?? today);
    const unitPrice = sent.unitPrice ?? (await this.priceOf(tx, contract, productId, on));
    await this.changes.changeLines(tx, [
      {
        ...{ contractId: id, lineId, on, settle, reason, kind: 'plan' },
        ...(productId !== undefined && { productId }),
        ...(unitPrice !== undefined && { unitPrice: decimal(unitPrice) }),
        ...(sent.quantity !== undefined && { quantity: decimal(sent.quantity) }),
        ...(sent.discountPercent !== undefined && { discountPercent: decimal(sent.discountPercent) }),
      },
    ]);
  }

  /** What the product costs the customer on the day, where there is another product at all. */
  private async priceOf(
    tx: EntityManager,
    { partnerId }: Contract,
    productId: number | undefined,
    on: string,
  ): Promise<string | undefined> {
    if (productId === undefined) return undefined;
    const { priceListId } = await this.partners.load(tx, partnerId);
    return (await this.prices.prices(tx, [productId], { priceListId, on })).get(productId)?.toFixed();
  }
}
