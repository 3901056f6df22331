import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { money, ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { PriceService } from '../catalog/price.service';
import { ProductService } from '../catalog/product.service';
import { TaxCodeService } from '../catalog/tax-code.service';
import { fiscalPosition } from '../partners/fiscal-position';
import { FiscalPositions } from '../partners/fiscal-position.service';
import type { PartnerTerms } from '../partners/partner-terms';
import { PartnerService } from '../partners/partner.service';
import { planDocument, type DraftDocument, type PlannedDocument, type PricedLine } from './document';
import { manualLines, type ManualLine } from './manual-lines';
import { saleDocument } from './sale-document';

/** For whom lines are priced. */
export interface Buyer {
  readonly partnerId: number;
  readonly priceListId: number | null;
}

/** A document by what is its own; the rest follows from the customer as it is now. */
export interface DocumentToPlan extends Pick<
  DraftDocument,
  'type' | 'documentType' | 'partnerId' | 'contractId' | 'contractCode' | 'creditedInvoiceId' | 'notes'
> {
  readonly lines: readonly PricedLine[];
  /** How it is paid, where that is not the customer's usual way. */
  readonly methodCode: string | null;
}

/** Completes documents written by hand from catalog and customers. */
@Injectable()
export class DocumentPlanner {
  constructor(
    private readonly products: ProductService,
    private readonly prices: PriceService,
    private readonly taxCodes: TaxCodeService,
    private readonly partners: PartnerService,
    private readonly positions: FiscalPositions,
  ) {}

  /** Lines with prices and taxes of the day; `invoice.invalid-lines` with the fields at fault. */
  async lines(
    tx: EntityManager,
    buyer: Buyer,
    lines: readonly ManualLine[],
    on: CivilDate,
  ): Promise<PricedLine[]> {
    const productIds = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
    const products = await this.products.facts(tx, productIds);
    const prices = await this.prices.prices(tx, productIds, { priceListId: buyer.priceListId, on });
    const chosen = lines.flatMap(({ taxCodeId }) => taxCodeId ?? []);
    const own = [...products.values()].map(({ taxCodeId }) => taxCodeId);
    const taxCodes = await this.taxCodes.facts(tx, [...new Set([...chosen, ...own])]);
    const { taxCode, fiscal } = await this.terms(tx, buyer.partnerId);
    const position = fiscalPosition(fiscal, await this.positions.load(tx), on);
    return manualLines(lines, { products, prices, taxCodes, customer: { taxCode, fiscal, position } });
  }

  /**
   * The whole document as of a day, for the customer as it is now: address, payment term and method. Throws
   * `invoice.invalid-total` when it comes to less than nothing.
   */
  async plan(tx: EntityManager, draft: DocumentToPlan, on: CivilDate): Promise<PlannedDocument> {
    const { type, partnerId, contractId, contractCode, creditedInvoiceId, notes, lines } = draft;
    const documentType = saleDocument(draft);
    const { customer, paymentTerm, paymentMethodCode } = await this.terms(tx, partnerId);
    const methodCode = draft.methodCode ?? paymentMethodCode;
    if (methodCode === null) throw new DomainError('partner.without-payment-method', { id: partnerId });
    const document = planDocument(
      {
        ...{
          type,
          documentType,
          partnerId,
          customer,
          contractId,
          contractCode,
          creditedInvoiceId,
          notes,
          lines,
          methodCode,
        },
        ...{ billingRunId: null, paymentRules: paymentTerm?.rules ?? [] },
      },
      on,
    );
    if (document.total.lt(ZERO))
      throw new DomainError('invoice.invalid-total', { total: money(document.total) });
    return document;
  }

  private async terms(tx: EntityManager, partnerId: number): Promise<PartnerTerms> {
    const terms = (await this.partners.snapshots(tx, [partnerId])).get(partnerId);
    if (!terms) throw new DomainError('partner.without-address', { id: partnerId });
    return terms;
  }
}
