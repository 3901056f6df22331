import { Injectable } from '@nestjs/common';
import { addDays, addMonths, endOfMonth, yearOf, type CivilDate } from '@ponte/shared/calendar';
import { PromotionService } from '../catalog/promotion.service';
import { VoucherService } from '../catalog/voucher.service';
import { ContractPromotions } from '../contracts/promotions/contract-promotions.service';
import { Clock } from '../platform/clock.service';
import { DemoBulk } from './demo.bulk';

const LOYAL_CUSTOMERS = 4;
const NEW_CUSTOMERS = 3;
/** Enough to find those that may have it. */
const CANDIDATES = 40;

/** The promotions of the demo ISP: one in bulk that ends next month, one for newcomers, one for the faithful, and a voucher. */
@Injectable()
export class DemoPromotions {
  constructor(
    private readonly promotions: PromotionService,
    private readonly vouchers: VoucherService,
    private readonly given: ContractPromotions,
    private readonly bulk: DemoBulk,
    private readonly clock: Clock,
  ) {}

  /** Gives them just before the billing of a month, so that its invoices and all after show them. Safe to repeat. */
  async give(month: CivilDate, today: CivilDate): Promise<void> {
    const { total } = await this.promotions.list(EVERYTHING);
    if (total > 0) return;
    this.clock.hold(addDays(month, -2));
    const season = await this.make({
      ...{ code: 'STAGIONE', name: 'Promo di stagione', kind: 'percent', value: '20', priority: 10 },
      ...{ endsOn: endOfMonth(addMonths(today, 1)), endNoticeDays: 30 },
    });
    await this.bulk.givePromotion(season, 'Promo di stagione per la fibra', 'FTTH1000');
    const welcome = await this.make({
      ...{ code: 'BENVENUTO', name: 'Benvenuto a metà prezzo', kind: 'percent', value: '50', periods: 3 },
      ...{ newCustomerDays: 60, exclusive: true, priority: 1, endNoticeDays: 15 },
    });
    await this.giveToSome(welcome, await this.bulk.contracts('DESC', CANDIDATES), NEW_CUSTOMERS);
    const faithful = await this.make({
      ...{ code: 'FEDELTA', name: 'Premio fedeltà', kind: 'amount', value: '2', scope: 'contract' },
      ...{ priority: 200 },
    });
    await this.giveToSome(faithful, await this.bulk.contracts('ASC', CANDIDATES), LOYAL_CUSTOMERS);
    await this.sellVouchers(yearOf(today));
  }

  /** What the office is about to do: a preview that waits to be confirmed. */
  async propose(today: CivilDate): Promise<void> {
    await this.bulk.proposeRevision(today);
  }

  private async make(values: Parameters<PromotionService['create']>[0]): Promise<number> {
    return (await this.promotions.create(values)).id;
  }

  private async sellVouchers(year: number): Promise<void> {
    const promotionId = await this.make({
      ...{ code: 'AMICO', name: 'Porta un amico: un mese gratis', kind: 'percent', value: '100', periods: 1 },
      ...{ voucherOnly: true, priority: 5 },
    });
    const code = `AMICI${String(year)}`;
    await this.vouchers.create({ promotionId, code, maxUses: 50, validTo: `${String(year)}-12-31` });
    const [first = 0] = await this.bulk.contracts('ASC', 1);
    await this.given.give(first, { voucherCode: code });
  }

  private async giveToSome(promotionId: number, contractIds: readonly number[], most: number): Promise<void> {
    let count = 0;
    for (const id of contractIds) {
      if (count === most) return;
      const { faults } = await this.given.preview(id, { promotionId });
      if (faults.length > 0) continue;
      await this.given.give(id, { promotionId });
      count += 1;
    }
  }
}

const EVERYTHING = { page: 1, perPage: 1, order: 'ASC' as const };
