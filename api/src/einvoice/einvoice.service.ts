import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { PaymentMethodCode } from '@ponte/shared/code-lists/payment-method';
import { In, type EntityManager } from 'typeorm';
import { IssuedCustomers } from '../invoicing/issued-customers.service';
import { IssuedDocuments, type IssuedDocument } from '../invoicing/issued-documents.query';
import { PaymentMethodService } from '../partners/payment-method.service';
import { CompanyService } from '../platform/company/company.service';
import { Transactions } from '../platform/db/transactions.service';
import { EinvoiceFile } from './einvoice-file.entity';
import { einvoiceSource, type EinvoiceContext } from './einvoice-mapping';
import type { CheckedDto, ZipQuery } from './einvoice.dto';
import { EinvoiceFiles } from './einvoice.query';
import { EinvoiceShelf, type DocumentToFile } from './einvoice-shelf.service';
import { sellerOf } from './seller';
import { assertUnsent } from './sent-state.query';

/** Documents held in memory: whole ones are large, and what lives long is dear to collect. */
const HELD_AT_ONCE = 100;

/** Files built in one transaction. */
const AT_ONCE = 250;

/** Turns issued documents into FatturaPA files. */
@Injectable()
export class EinvoiceService {
  constructor(
    private readonly db: Transactions,
    private readonly documents: IssuedDocuments,
    private readonly company: CompanyService,
    private readonly methods: PaymentMethodService,
    private readonly shelf: EinvoiceShelf,
    private readonly files: EinvoiceFiles,
    private readonly customers: IssuedCustomers,
  ) {}

  /** Builds and keeps the files of those documents that have none; answers how many were built. Safe to repeat. */
  async build(invoiceIds: readonly number[]): Promise<number> {
    const missing = await this.shelf.withoutFile(this.db.manager, invoiceIds);
    if (missing.length === 0) return 0;
    const first = await this.shelf.reserve(missing.length);
    return this.db.run(async (tx) => {
      const context = await this.context(tx);
      let built = 0;
      for (let start = 0; start < missing.length; start += HELD_AT_ONCE) {
        const documents = await this.documents.load(tx, missing.slice(start, start + HELD_AT_ONCE));
        await this.shelf.add(tx, toFile(documents, context), context.transmitter, first + start);
        built += documents.length;
      }
      return built;
    });
  }

  /** Builds a document's file anew under a new name, for instance after the fault it had was mended. `einvoice.sent`. */
  async rebuild(invoiceId: number): Promise<void> {
    const first = await this.shelf.reserve(1);
    await this.db.run((tx) => this.buildAnew(tx, [invoiceId], first));
  }

  /**
   * Builds what a selection lacks, and once more what SdI would refuse, from customers and company as they are now; files that
   * are ready stay. Answers how many documents were looked at, how many files were built and how many still have faults.
   */
  async check(query: ZipQuery): Promise<CheckedDto> {
    const { total, invoiceIds } = await this.files.unready(query);
    let faulty = 0;
    for (let start = 0; start < invoiceIds.length; start += AT_ONCE) {
      const part = invoiceIds.slice(start, start + AT_ONCE);
      const first = await this.shelf.reserve(part.length);
      faulty += await this.db.run(async (tx) => {
        await this.buildAnew(tx, part, first);
        return (await this.files.faulty(tx, part)).length;
      });
    }
    return { checked: total, built: invoiceIds.length, faulty };
  }

  private async buildAnew(tx: EntityManager, invoiceIds: readonly number[], first: number): Promise<void> {
    await assertUnsent(tx, 'invoiceId', invoiceIds);
    await this.customers.refresh(tx, await this.files.faulty(tx, invoiceIds));
    const documents = await this.documents.load(tx, invoiceIds);
    if (documents.length === 0) throw new DomainError('invoice.not-issued', { id: invoiceIds[0] });
    await tx.delete(EinvoiceFile, { invoiceId: In([...invoiceIds]) });
    if ((await this.shelf.withoutFile(tx, invoiceIds)).length < documents.length)
      throw new DomainError('einvoice.not-electronic', { id: invoiceIds[0] });
    const context = await this.context(tx);
    await this.shelf.add(tx, toFile(documents, context), context.transmitter, first);
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

function toFile(documents: readonly IssuedDocument[], context: EinvoiceContext): DocumentToFile[] {
  return documents.map((document) => ({
    owner: { invoiceId: document.id },
    issuedOn: document.issuedOn,
    source: (progressive) => einvoiceSource(document, context, progressive),
  }));
}
