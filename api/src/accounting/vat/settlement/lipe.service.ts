import { Injectable } from '@nestjs/common';
import { addDays, addMonths, civilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { CompanyService } from '../../../platform/company/company.service';
import { AccountingSettings } from '../../periods/accounting-settings.service';
import { lipeFileName, lipeXml } from './lipe';
import { VatSettlementService } from './vat-settlement.service';

const OF_A_BODY = 11;

/** The communication of a quarter's settlements for the tax agency. */
@Injectable()
export class Lipe {
  constructor(
    private readonly settlements: VatSettlementService,
    private readonly settings: AccountingSettings,
    private readonly company: CompanyService,
  ) {}

  /**
   * From confirmed settlements, to be signed and handed in. `lipe.incomplete` while the quarter's last period is not settled,
   * `lipe.without-declarant` where a company names nobody who signs for it.
   */
  async quarter(year: number, quarter: number): Promise<{ readonly name: string; readonly xml: string }> {
    const from = civilDate(year, quarter * 3 - 2, 1);
    const to = addDays(addMonths(from, 3), -1);
    const settled = (await this.settlements.list())
      .filter(({ periodFrom, periodTo }) => periodFrom >= from && periodTo <= to)
      .reverse();
    if (settled.at(-1)?.periodTo !== to) throw new DomainError('lipe.incomplete', { year, quarter });
    const { fiscalCode, vatNumber } = await this.company.current();
    const { declarantFiscalCode, declarantRole, advanceMethod } = await this.settings.current();
    const own = fiscalCode === '' ? vatNumber : fiscalCode;
    const declarant =
      declarantFiscalCode !== null && declarantRole !== null
        ? { fiscalCode: declarantFiscalCode, role: declarantRole }
        : null;
    if (own.length === OF_A_BODY && !declarant) throw new DomainError('lipe.without-declarant');
    const xml = lipeXml(
      { fiscalCode: own, vatNumber, declarant, advanceMethod },
      settled.map((each) => ({
        period: { cadence: each.cadence, from: each.periodFrom, to: each.periodTo },
        figures: each,
      })),
    );
    return { name: lipeFileName(own, from), xml };
  }
}
