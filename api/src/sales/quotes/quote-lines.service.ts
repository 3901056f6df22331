import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { isOneOff } from '../../catalog/product-kind';
import { ProductService } from '../../catalog/product.service';
import { DocumentPlanner } from '../../invoicing/document-planner.service';
import type { ManualLine } from '../../invoicing/manual-lines';
import type { Partner } from '../../partners/partner.entity';
import { lineValues, type LineValues } from './line-values';
import { QuoteLine } from './quote-line.entity';
import { salePreview, type SalePreview } from './sale-preview';

/** A line with its price and taxes, and whether it is owed each month. */
export interface OrderableLine extends LineValues {
  readonly position: number;
  readonly recurring: boolean;
}

export interface WrittenLine extends ManualLine {
  readonly optional?: boolean;
}

/** Prices the lines of quotes and orders as those of an invoice are. */
@Injectable()
export class QuoteLines {
  constructor(
    private readonly planner: DocumentPlanner,
    private readonly products: ProductService,
  ) {}

  /** Lines with the prices and taxes of a day; `quote.without-lines`, `invoice.invalid-lines` with the fields at fault. */
  async build(
    tx: EntityManager,
    { id: partnerId, priceListId }: Pick<Partner, 'id' | 'priceListId'>,
    written: readonly WrittenLine[],
    on: CivilDate,
  ): Promise<QuoteLine[]> {
    if (written.length === 0) throw new DomainError('quote.without-lines');
    const lines = await this.price(tx, { id: partnerId, priceListId }, written, on);
    return lines.map((line, index) => {
      const { optional = false, taxCodeId, revenueAccount, withholdingSubject } = written[index] ?? {};
      const choices = {
        ...{ taxChosen: taxCodeId != null, accountChosen: Boolean(revenueAccount) },
        withholdingChosen: withholdingSubject != null,
      };
      return tx.create(QuoteLine, { ...line, ...choices, optional, chosen: false });
    });
  }

  /** The same for whatever they stand on; `invoice.invalid-lines` with the fields at fault. */
  async price(
    tx: EntityManager,
    { id: partnerId, priceListId }: Pick<Partner, 'id' | 'priceListId'>,
    written: readonly ManualLine[],
    on: CivilDate,
  ): Promise<OrderableLine[]> {
    const priced = await this.planner.lines(tx, { partnerId, priceListId }, written, on, true);
    const recurs = await this.recurring(tx, priced);
    return priced.map((line, index) => {
      return { ...lineValues(line), position: index + 1, recurring: recurs(line.productId) };
    });
  }

  /** What lines that need not be whole yet would bear on the day, why, and what they come to; nothing is kept. */
  async preview(
    tx: EntityManager,
    { id: partnerId, priceListId }: Pick<Partner, 'id' | 'priceListId'>,
    written: readonly WrittenLine[],
    on: CivilDate,
  ): Promise<SalePreview> {
    const preview = await this.planner.preview(tx, { partnerId, priceListId }, written, on);
    const options = written.map(({ optional }) => optional ?? false);
    return salePreview(preview, options, await this.recurring(tx, written));
  }

  /** Tells whether what is sold of a product is owed each month. */
  private async recurring(
    tx: EntityManager,
    lines: readonly Pick<ManualLine, 'productId'>[],
  ): Promise<(productId: number | null) => boolean> {
    const ids = lines.flatMap(({ productId }) => productId ?? []);
    const products = await this.products.facts(tx, [...new Set(ids)]);
    return (productId) => {
      const product = productId === null ? undefined : products.get(productId);
      return product !== undefined && !isOneOff(product.kind);
    };
  }
}
