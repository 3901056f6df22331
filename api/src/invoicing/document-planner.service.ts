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
import { plafondUse, underLetter, type LetterFacts, type Uncovered } from './letters/letter';
import { Plafonds } from './letters/plafonds.service';
import { notCovered, previewLines, type LinesPreview } from './line-preview';
import { manualLines, triedLine, type LineDefaults, type ManualLine } from './manual-lines';
import { saleDocument } from './sale-document';

/** For whom lines are priced. */
export interface Buyer {
  readonly partnerId: number;
  readonly priceListId: number | null;
}

/** A document by what is its own; the rest follows from the customer as it is now. */
export interface DocumentToPlan extends Pick<
  DraftDocument,
  | 'type'
  | 'documentType'
  | 'partnerId'
  | 'contractId'
  | 'contractCode'
  | 'creditedInvoiceId'
  | 'letterId'
  | 'notes'
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
    private readonly plafonds: Plafonds,
  ) {}

  /**
   * Lines with prices and taxes of the day; `invoice.invalid-lines` with the fields at fault. A letter of intent that does not
   * cover the lines is a fault too, unless the lines are only offered: then they are priced with ordinary VAT.
   */
  async lines(
    tx: EntityManager,
    buyer: Buyer,
    lines: readonly ManualLine[],
    on: CivilDate,
    offered = false,
  ): Promise<PricedLine[]> {
    const priced = manualLines(lines, await this.defaults(tx, buyer, lines, on));
    const { lines: taxed, uncovered } = underLetter(priced, await this.letters(tx, buyer.partnerId, on));
    if (uncovered && !offered) throw refusal(uncovered);
    return [...taxed];
  }

  /** What lines that need not be whole yet would bear on the day, and why; nothing is kept. */
  async preview(
    tx: EntityManager,
    buyer: Buyer,
    lines: readonly ManualLine[],
    on: CivilDate,
  ): Promise<LinesPreview> {
    const defaults = await this.defaults(tx, buyer, lines, on);
    const tried = lines.map((line) => triedLine(line, defaults));
    return previewLines(tried, await this.letters(tx, buyer.partnerId, on));
  }

  private async defaults(
    tx: EntityManager,
    buyer: Buyer,
    lines: readonly ManualLine[],
    on: CivilDate,
  ): Promise<LineDefaults> {
    const productIds = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
    const products = await this.products.facts(tx, productIds);
    const prices = await this.prices.prices(tx, productIds, { priceListId: buyer.priceListId, on });
    const chosen = lines.flatMap(({ taxCodeId }) => taxCodeId ?? []);
    const own = [...products.values()].map(({ taxCodeId }) => taxCodeId);
    const taxCodes = await this.taxCodes.facts(tx, [...new Set([...chosen, ...own])]);
    const { taxCode, fiscal, accounts, withholdsTax } = await this.terms(tx, buyer.partnerId);
    const position = fiscalPosition(fiscal, await this.positions.load(tx), on);
    return { products, prices, taxCodes, customer: { taxCode, fiscal, accounts, withholdsTax, position } };
  }

  private async letters(
    tx: EntityManager,
    partnerId: number,
    on: CivilDate,
  ): Promise<readonly LetterFacts[]> {
    return (await this.plafonds.of(tx, [partnerId], on)).get(partnerId) ?? [];
  }

  /**
   * The whole document as of a day, for the customer as it is now: address, payment term and method. Throws
   * `invoice.invalid-total` when it comes to less than nothing.
   */
  async plan(tx: EntityManager, draft: DocumentToPlan, on: CivilDate): Promise<PlannedDocument> {
    const { type, partnerId, contractId, contractCode, creditedInvoiceId, notes } = draft;
    const documentType = saleDocument(draft);
    const { customer, paymentTerm, paymentMethodCode, withholdsTax } = await this.terms(tx, partnerId);
    // Who withholds no longer, or another customer, pays the whole; a credit note goes back as it was charged.
    const lines = withholdsTax || type === 'credit-note' ? draft.lines : draft.lines.map(paidWhole);
    const letterId = draft.letterId ?? (await this.letterOf(tx, draft, on));
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
          letterId,
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

  /** The letter of intent that an invoice's lines name, or one that covers them; `letter-of-intent.not-valid` where there is none. */
  private async letterOf(
    tx: EntityManager,
    { type, partnerId, lines }: DocumentToPlan,
    on: CivilDate,
  ): Promise<number | null> {
    const use = plafondUse(type, lines);
    if (type === 'credit-note' || use.lte(ZERO)) return null;
    const letters = await this.letters(tx, partnerId, on);
    const named = lines.find(({ explanation }) => explanation?.letter)?.explanation?.letter?.protocol;
    const letter = letters.find(({ protocol, left }) =>
      named === undefined ? use.lte(left) : protocol === named,
    );
    if (!letter) throw new DomainError('letter-of-intent.not-valid', { protocol: named ?? '', day: on });
    return letter.id;
  }

  private async terms(tx: EntityManager, partnerId: number): Promise<PartnerTerms> {
    const terms = (await this.partners.snapshots(tx, [partnerId])).get(partnerId);
    if (!terms) throw new DomainError('partner.without-address', { id: partnerId });
    return terms;
  }
}

function paidWhole(line: PricedLine): PricedLine {
  return line.withholdingSubject && line.deductedInvoiceId == null
    ? { ...line, withholdingSubject: false }
    : line;
}

/** Says at each line that needs a letter what is missing; whoever writes the document may choose ordinary VAT for some. */
function refusal(uncovered: Uncovered): DomainError {
  const { field, ...fault } = notCovered(uncovered);
  const faults = uncovered.lines.map((index) => ({ field: `lines.${index}.${field}`, ...fault }));
  return new DomainError('invoice.invalid-lines', {}, faults);
}
