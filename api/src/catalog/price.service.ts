import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { priceOn } from './price';
import type { PriceQuery } from './product.dto';

interface PriceRow {
  readonly productId: number;
  readonly own: string;
  readonly listed: string | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
}

/** What products cost. */
@Injectable()
export class PriceService {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Prices of some products on a day, by a price list if there is one (a list out of use counts as none), in one query.
   * EUR without VAT; ids that are no product are not in the map.
   */
  async prices(
    tx: EntityManager,
    productIds: readonly number[],
    { priceListId, on }: { priceListId: number | null; on: CivilDate },
  ): Promise<Map<number, Big>> {
    if (productIds.length === 0) return new Map();
    const rows = await tx.query<PriceRow[]>(
      `SELECT p.id AS productId, p.unit_price AS own, i.unit_price AS listed, i.starts_on AS startsOn, i.ends_on AS endsOn
         FROM product p
         LEFT JOIN price_list l ON l.id = ? AND l.active
         LEFT JOIN price_list_item i ON i.price_list_id = l.id AND i.product_id = p.id AND i.starts_on <= ?
        WHERE p.id IN (?)`,
      [priceListId ?? 0, on, productIds],
    );
    const byProduct = new Map<number, PriceRow[]>(productIds.map((id) => [id, []]));
    for (const row of rows) byProduct.get(row.productId)?.push(row);
    return new Map(
      [...byProduct].flatMap(([id, own]) => (own[0] ? [[id, priceOf(own, own[0].own, on)] as const] : [])),
    );
  }

  /** The price of one product; today and by no list unless said. */
  async quote(productId: number, { priceListId = 0, on = this.clock.today() }: PriceQuery): Promise<Big> {
    const prices = await this.prices(this.db.manager, [productId], { priceListId, on });
    const price = prices.get(productId);
    if (!price) throw new DomainError('product.not-found', { id: productId });
    return price;
  }
}

function priceOf(rows: readonly PriceRow[], own: string, on: CivilDate): Big {
  const listed = rows.flatMap(({ listed, startsOn, endsOn }) =>
    listed === null || startsOn === null ? [] : [{ unitPrice: decimal(listed), startsOn, endsOn }],
  );
  return priceOn(listed, decimal(own), on);
}
