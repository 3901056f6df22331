import { Injectable } from '@nestjs/common';
import { addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { AccountingSettings } from '../accounting/periods/accounting-settings.service';
import { VatSettlementService } from '../accounting/vat/settlement/vat-settlement.service';

/** Who signs for VAT; made up. */
const DECLARANT = { declarantFiscalCode: 'RSSMRA85T10A562S', declarantRole: '1' };

/** VAT is settled up to two months ago; the month after waits for the office. */
@Injectable()
export class DemoVat {
  constructor(
    private readonly settlements: VatSettlementService,
    private readonly settings: AccountingSettings,
  ) {}

  /** Safe to repeat: what is settled stays. */
  async write(today: CivilDate): Promise<void> {
    const { version, declarantFiscalCode } = await this.settings.current();
    if (declarantFiscalCode === null) await this.settings.edit({ version, ...DECLARANT });
    const until = addMonths(startOfMonth(today), -1);
    for (;;) {
      const { period, figures } = await this.settlements.preview({});
      if (period.to >= until) return;
      await this.settlements.confirm({ from: period.from, due: figures.due, credit: figures.credit });
    }
  }
}
