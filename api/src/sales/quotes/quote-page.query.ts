import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { companySource } from '../../invoicing/print-source';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import { PartnerService } from '../../partners/partner.service';
import { Clock } from '../../platform/clock.service';
import { CompanyService } from '../../platform/company/company.service';
import { Transactions } from '../../platform/db/transactions.service';
import { TemplateService } from '../../platform/pdf/template.service';
import { quoteDocument } from './quote-document';
import type { Quote } from './quote.entity';

/** Lays quotes out as HTML, in their customer's language. */
@Injectable()
export class QuotePage {
  constructor(
    private readonly db: Transactions,
    private readonly partners: PartnerService,
    private readonly company: CompanyService,
    private readonly templates: TemplateService,
    private readonly clock: Clock,
  ) {}

  /** A quote as it is now, for its customer as it is now; `partner.without-address`. */
  async of(quote: Quote, isDraft: boolean): Promise<{ html: string; customer: PartnerSnapshot }> {
    const { partnerId, code, revision, title, notes, validUntil, lines } = quote;
    const customer = (await this.partners.snapshots(this.db.manager, [partnerId])).get(partnerId)?.customer;
    if (!customer) throw new DomainError('partner.without-address', { id: partnerId });
    const company = companySource(await this.company.current());
    const view = quoteDocument({
      ...{ code, revision, title, notes, validUntil, lines, isDraft, company, customer },
      printedOn: this.clock.today(),
    });
    return { html: this.templates.render('sales/quote', customer.language, view), customer };
  }
}
