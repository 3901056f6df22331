import type { CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import type Big from 'big.js';

/** A price of a product from a day on, to `endsOn` (included) or without end. EUR without VAT. */
export interface ListedPrice {
  readonly productId: number;
  readonly unitPrice: Big;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/**
 * The price of one product on a day: of the list's prices in force on that day the one that began last, so that a
 * promotion with an end lies over the lasting price below it; else the product's own.
 */
export function priceOn(listed: readonly Omit<ListedPrice, 'productId'>[], own: Big, day: CivilDate): Big {
  let newest: Omit<ListedPrice, 'productId'> | null = null;
  for (const price of listed) {
    const inForce = price.startsOn <= day && (price.endsOn === null || day <= price.endsOn);
    if (inForce && (newest === null || price.startsOn > newest.startsOn)) newest = price;
  }
  return newest?.unitPrice ?? own;
}

/** Prices that end before they begin, and two prices of a product that begin on one day; fields are `items.N.…`. */
export function listedPriceFaults(items: readonly Omit<ListedPrice, 'unitPrice'>[]): FieldFault[] {
  const faults: FieldFault[] = [];
  const seen = new Set<string>();
  items.forEach(({ productId, startsOn, endsOn }, index) => {
    const key = `${productId}:${startsOn}`;
    if (seen.has(key))
      faults.push({ field: `items.${index}.startsOn`, code: 'price-list.two-prices-on-a-day' });
    seen.add(key);
    if (endsOn !== null && endsOn < startsOn) {
      faults.push({ field: `items.${index}.endsOn`, code: 'price-list.ends-before-start' });
    }
  });
  return faults;
}
