import { Injectable } from '@nestjs/common';
import { money } from '@ponte/shared/money';
import { CompanyService } from '../../../platform/company/company.service';
import { PdfGateway } from '../../../platform/pdf/pdf.gateway';
import { TemplateService } from '../../../platform/pdf/template.service';
import { FORM_ROWS } from './form-rows';
import { dueDay, periodName, taxFormCode } from './settlement-period';
import type { VatSettlement } from './vat-settlement.entity';

/** A confirmed settlement on paper. */
@Injectable()
export class VatSettlementPdf {
  constructor(
    private readonly company: CompanyService,
    private readonly templates: TemplateService,
    private readonly pdf: PdfGateway,
  ) {}

  /** In Italian, as the form VP is. */
  async print(settlement: VatSettlement): Promise<Uint8Array> {
    const { name, vatNumber } = await this.company.current();
    const { cadence, periodFrom: from, periodTo: to } = settlement;
    const period = { cadence, from, to };
    const html = this.templates.render('vat-settlement', 'it', {
      ...{ company: name, vatNumber, period: periodName(period), from, to },
      rows: FORM_ROWS.map(({ row, label, amount }) => ({ row, label, amount: money(amount(settlement)) })),
      owed: settlement.due.gt('0'),
      ...{ due: money(settlement.due), dueOn: dueDay(period), code: taxFormCode(period) },
    });
    return this.pdf.printOne(html);
  }
}
