import { Injectable } from '@nestjs/common';
import { addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { VatSettlementService } from '../accounting/vat/settlement/vat-settlement.service';

/** VAT is settled up to two months ago; the month after waits for the office. */
@Injectable()
export class DemoVat {
  constructor(private readonly settlements: VatSettlementService) {}

  /** Safe to repeat: what is settled stays. */
  async write(today: CivilDate): Promise<void> {
    const until = addMonths(startOfMonth(today), -1);
    for (;;) {
      const { period, figures } = await this.settlements.preview({});
      if (period.to >= until) return;
      await this.settlements.confirm({ from: period.from, due: figures.due, credit: figures.credit });
    }
  }
}
