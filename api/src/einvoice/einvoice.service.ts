import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { PaymentMethodCode } from '@ponte/shared/code-lists/payment-method';
import type { EntityManager } from 'typeorm';
import { IssuedDocuments } from '../invoicing/issued-documents.query';
import { PaymentMethodService } from '../partners/payment-method.service';
import { CompanyService } from '../platform/company/company.service';
import { Transactions } from '../platform/db/transactions.service';
import { EinvoiceFile } from './einvoice-file.entity';
import type { EinvoiceContext } from './einvoice-mapping';
import { EinvoiceShelf } from './einvoice-shelf.service';
import { sellerOf } from './seller';

/** Turns issued documents into FatturaPA files. */
@Injectable()
export class EinvoiceService {
  constructor(
    private readonly db: Transactions,
    private readonly documents: IssuedDocuments,
    private readonly company: CompanyService,
    private readonly methods: PaymentMethodService,
    private readonly shelf: EinvoiceShelf,
  ) {}

  /** Builds and keeps the files of those documents that have none; answers how many were built. Safe to repeat. */
  async build(invoiceIds: readonly number[]): Promise<number> {
    const missing = await this.shelf.withoutFile(this.db.manager, invoiceIds);
    if (missing.length === 0) return 0;
    const first = await this.shelf.reserve(missing.length);
    return this.db.run(async (tx) => {
      const documents = await this.documents.load(tx, missing);
      await this.shelf.add(tx, documents, await this.context(tx), first);
      return documents.length;
    });
  }

  /** Builds a document's file anew under a new name, for instance after the fault it had was mended. */
  async rebuild(invoiceId: number): Promise<void> {
    const first = await this.shelf.reserve(1);
    await this.db.run(async (tx) => {
      const documents = await this.documents.load(tx, [invoiceId]);
      if (documents.length === 0) throw new DomainError('invoice.not-issued', { id: invoiceId });
      await tx.delete(EinvoiceFile, { invoiceId });
      if ((await this.shelf.withoutFile(tx, [invoiceId])).length === 0)
        throw new DomainError('einvoice.not-electronic', { id: invoiceId });
      await this.shelf.add(tx, documents, await this.context(tx), first);
    });
  }

  private async context(tx: EntityManager): Promise<EinvoiceContext> {
    const company = await this.company.current(tx);
    const seller = sellerOf(company);
    const methods = await this.methods.all(tx);
    return {
      seller,
      transmitter: seller.vat,
      ourIban: company.iban,
      methods: new Map(methods.map(({ code, mpCode }) => [code, { mpCode: mpCode as PaymentMethodCode }])),
    };
  }
}
