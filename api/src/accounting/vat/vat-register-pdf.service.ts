import { Injectable } from '@nestjs/common';
import { money } from '@ponte/shared/money';
import { CompanyService } from '../../platform/company/company.service';
import { PdfGateway } from '../../platform/pdf/pdf.gateway';
import { TemplateService } from '../../platform/pdf/template.service';
import { VatRegisterQuery, type VatGroup, type VatRegisterFilter } from './vat-register.query';

/** The register of sales on paper: every line of the period, then the sums by rate. */
@Injectable()
export class VatRegisterPdf {
  constructor(
    private readonly query: VatRegisterQuery,
    private readonly company: CompanyService,
    private readonly templates: TemplateService,
    private readonly pdf: PdfGateway,
  ) {}

  /** In Italian, as the law wants the book. */
  async sales(filter: Omit<VatRegisterFilter, 'page' | 'perPage'>): Promise<Uint8Array> {
    const { data, groups, base, vat } = await this.query.allSales(filter);
    const { name, vatNumber } = await this.company.current();
    const { from = data[0]?.registeredOn, to = data.at(-1)?.registeredOn } = filter;
    const html = this.templates.render('vat-register', 'it', {
      ...{ company: name, vatNumber, from: from ?? null, to: to ?? null },
      lines: data.map((row) => ({ ...row, ...amounts(row), partnerTaxId: row.partnerTaxId ?? '' })),
      groups: groups.map(amounts),
      ...{ base: money(base), vat: money(vat) },
    });
    return this.pdf.printOne(html);
  }
}

function amounts({ rate, natura, payability, base, vat }: VatGroup) {
  return {
    ...{
      rate: rate.toFixed(2),
      natura: natura ?? '',
      split: payability === 'S',
      deferred: payability === 'D',
    },
    ...{ base: money(base), vat: money(vat) },
  };
}
