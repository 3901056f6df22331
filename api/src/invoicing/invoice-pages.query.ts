import { Injectable } from '@nestjs/common';
import { PaymentMethodService } from '../partners/payment-method.service';
import { CompanyService } from '../platform/company/company.service';
import { Transactions } from '../platform/db/transactions.service';
import type { HtmlDocument } from '../platform/pdf/pdf.gateway';
import { TemplateService } from '../platform/pdf/template.service';
import { invoiceDocument } from './invoice-document';
import { IssuedDocuments } from './issued-documents.query';
import { pdfName, printSource } from './print-source';

/** A document's page, ready to print. */
export interface InvoicePage extends HtmlDocument<number> {
  readonly name: string;
  readonly issued: boolean;
}

/** Lays documents out as HTML: one or hundreds, with six queries. */
@Injectable()
export class InvoicePages {
  constructor(
    private readonly db: Transactions,
    private readonly documents: IssuedDocuments,
    private readonly company: CompanyService,
    private readonly methods: PaymentMethodService,
    private readonly templates: TemplateService,
  ) {}

  /** In the order of the ids; drafts say that they are. Each in its customer's language. */
  async of(ids: readonly number[]): Promise<InvoicePage[]> {
    const tx = this.db.manager;
    const documents = await this.documents.loadAny(tx, ids);
    const company = await this.company.current();
    const methods = new Map((await this.methods.all(tx)).map((method) => [method.code, method]));
    return documents.map((document) => ({
      id: document.id,
      name: pdfName(document),
      issued: document.number !== null,
      html: this.templates.render(
        'invoice',
        document.customer.language,
        invoiceDocument(printSource(document, company, methods)),
      ),
    }));
  }
}
