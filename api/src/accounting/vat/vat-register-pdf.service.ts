import { Injectable } from '@nestjs/common';
import { money } from '@ponte/shared/money';
import { CompanyService } from '../../platform/company/company.service';
import { PdfGateway } from '../../platform/pdf/pdf.gateway';
import { TemplateService } from '../../platform/pdf/template.service';
import type { Span } from '../ledger/span';
import type { VatGroup, VatRegister } from './vat-register.query';

/** A register on paper: every line of the period, then the sums by rate. */
@Injectable()
export class VatRegisterPdf {
  constructor(
    private readonly company: CompanyService,
    private readonly templates: TemplateService,
    private readonly pdf: PdfGateway,
  ) {}

  /** In Italian, as the law wants the book. */
  async print(register: VatRegister, days: Span): Promise<Uint8Array> {
    const { kind, data, groups, base, vat, ownVat } = register;
    const { name, vatNumber } = await this.company.current();
    const { from = data[0]?.registeredOn, to = data.at(-1)?.registeredOn } = days;
    const html = this.templates.render('vat-register', 'it', {
      purchases: kind === 'purchase',
      ...{ company: name, vatNumber, from: from ?? null, to: to ?? null },
      lines: data.map((row) => ({ ...row, ...amounts(row), partnerTaxId: row.partnerTaxId ?? '' })),
      groups: groups.map(amounts),
      ...{ base: money(base), vat: money(vat), deductibleVat: money(ownVat) },
    });
    return this.pdf.printOne(html);
  }
}

function amounts({ rate, natura, payability, base, vat, deductibleVat }: VatGroup) {
  return {
    ...{
      rate: rate.toFixed(2),
      natura: natura ?? '',
      split: payability === 'S',
      deferred: payability === 'D',
    },
    charged: rate.gt('0'),
    ...{ base: money(base), vat: money(vat), deductibleVat: money(deductibleVat) },
  };
}
