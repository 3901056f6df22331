import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { money, sum } from '@ponte/shared/money';
import { CompanyService } from '../../../platform/company/company.service';
import { PdfGateway } from '../../../platform/pdf/pdf.gateway';
import { TemplateService } from '../../../platform/pdf/template.service';
import type { Sheet } from '../../../platform/sheets/sheet';
import type { StampDutyQuarter } from './stamp-duty-quarter';
import { StampDutyQuery } from './stamp-duty.query';

/** The list of a quarter on paper and for a spreadsheet. In Italian, as it is handed to who pays. */
@Injectable()
export class StampDutyPapers {
  constructor(
    private readonly query: StampDutyQuery,
    private readonly company: CompanyService,
    private readonly templates: TemplateService,
    private readonly pdf: PdfGateway,
  ) {}

  async sheet(quarter: StampDutyQuarter): Promise<Sheet> {
    const documents = await this.query.documents(quarter);
    return {
      name: 'Imposta di bollo',
      columns: [
        ['Data', 'day', 14],
        ['Documento', 'text', 18],
        ['Cliente', 'text', 44],
        ['Bollo', 'amount', 12],
      ],
      rows: documents.map((row) => [row.issuedOn, row.number, row.customerName, money(row.stampDuty)]),
      sums: [null, null, 'Totale', money(sum(documents.map(({ stampDuty }) => stampDuty)))],
    };
  }

  async print({ year, quarter }: StampDutyQuarter): Promise<Uint8Array> {
    const total = (await this.query.year(year)).find((each) => each.quarter === quarter);
    if (!total) throw new DomainError('stamp-duty.not-found', { year, quarter });
    const documents = await this.query.documents({ year, quarter });
    const { name, vatNumber } = await this.company.current();
    const html = this.templates.render('stamp-duty', 'it', {
      ...{ company: name, vatNumber },
      ...{ ...total, amount: money(total.amount), count: String(total.documents) },
      lines: documents.map(({ stampDuty, ...row }) => ({ ...row, stampDuty: money(stampDuty) })),
    });
    return this.pdf.printOne(html);
  }
}
