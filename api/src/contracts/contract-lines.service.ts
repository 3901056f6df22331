import { Injectable } from '@nestjs/common';
import { latest, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { PriceService } from '../catalog/price.service';
import type { ProductFacts } from '../catalog/product-facts';
import { ProductService } from '../catalog/product.service';
import { Clock } from '../platform/clock.service';
import { mergeParts } from '../platform/db/merge-parts';
import { NO_OWN_TERMS } from './billing-terms';
import type { ContractLineDto } from './contract-line.dto';
import { ContractLine } from './contract-line.entity';
import { isAhead } from './contract-state';
import type { Contract } from './contract.entity';

const NEW = {
  ...{ quantity: decimal('1'), discountPercent: ZERO, endsOn: null, billedTo: null, refundedFrom: null },
  ...{
    followsLineId: null,
    originLineId: null,
    provision: null,
    penalty: null,
    instalments: 1,
    pausePercent: null,
  },
  ...{ heldUntil: null, batchId: null, ...NO_OWN_TERMS },
};

/** Makes the lines of a contract from what is sent: what is left out comes from the product and the customer's price list. */
@Injectable()
export class ContractLines {
  constructor(
    private readonly products: ProductService,
    private readonly prices: PriceService,
    private readonly clock: Clock,
  ) {}

  /** `contract.invalid` where a line's product is not there, or a new line's not on sale. */
  async build(
    tx: EntityManager,
    contract: Contract,
    priceListId: number | null,
    sent: readonly ContractLineDto[],
  ): Promise<ContractLine[]> {
    const products = await this.products.facts(tx, [...new Set(sent.map(({ productId }) => productId))]);
    const start = isAhead(contract.status)
      ? contract.startsOn
      : latest(contract.startsOn, this.clock.today());
    const prices = await this.pricesByDay(
      tx,
      priceListId,
      [...products.keys()],
      daysOf(contract.lines, sent, start),
    );
    return mergeParts(contract.lines, sent, (values, line, index) => {
      const product = products.get(values.productId);
      if (!product) throw fault(index, 'not-found');
      if (!line && !product.active) throw fault(index, 'contract-line.product-not-on-sale');
      const startsOn = values.startsOn ?? line?.startsOn ?? start;
      const unitPrice = prices.get(startsOn)?.get(product.id) ?? product.unitPrice;
      const same = line?.productId === product.id;
      const made = Object.assign(
        line ?? tx.create(ContractLine, NEW),
        same ? {} : ofProduct(product, unitPrice),
      );
      return Object.assign(made, sentValues(values), { position: index + 1, startsOn });
    });
  }

  /** Adds something that is billed once, on its first day. */
  addOnce(
    tx: EntityManager,
    contract: Contract,
    values: Pick<
      ContractLine,
      'productId' | 'kind' | 'taxCodeId' | 'description' | 'quantity' | 'unitPrice' | 'startsOn'
    > &
      Partial<Pick<ContractLine, 'provision'>>,
  ): ContractLine {
    const position = contract.lines.reduce((last, line) => Math.max(last, line.position), 0) + 1;
    const line = tx.create(ContractLine, { ...NEW, ...values, position, contractId: contract.id });
    contract.lines.push(line);
    return line;
  }

  /** Prices of the products on some days, in one query a day. */
  private async pricesByDay(
    tx: EntityManager,
    priceListId: number | null,
    productIds: readonly number[],
    days: ReadonlySet<CivilDate>,
  ): Promise<Map<CivilDate, Map<number, Big>>> {
    const prices = new Map<CivilDate, Map<number, Big>>();
    for (const on of days) prices.set(on, await this.prices.prices(tx, productIds, { priceListId, on }));
    return prices;
  }
}

/** The days that lines begin on: prices are those of the day. */
function daysOf(
  present: readonly ContractLine[],
  sent: readonly ContractLineDto[],
  start: CivilDate,
): Set<CivilDate> {
  return new Set([
    ...present.map(({ startsOn }) => startsOn),
    ...sent.map(({ startsOn }) => startsOn ?? start),
  ]);
}

function ofProduct({ id, kind, name, taxCodeId }: ProductFacts, unitPrice: Big): Partial<ContractLine> {
  const provision = kind === 'accessory' ? ('rented' as const) : null;
  return { productId: id, kind, description: name, taxCodeId, unitPrice, provision };
}

/** What was said of a line; the rest stays as it is. */
function sentValues({
  description,
  taxCodeId,
  endsOn,
  instalments,
  provision,
  penalty,
  ...line
}: Omit<ContractLineDto, 'id'>): Partial<ContractLine> {
  return {
    ...(description !== undefined && { description }),
    ...(taxCodeId !== undefined && { taxCodeId }),
    ...(endsOn !== undefined && { endsOn }),
    ...(instalments !== undefined && { instalments }),
    ...(provision != null && { provision }),
    ...(penalty !== undefined && { penalty: penalty === null ? null : decimal(penalty) }),
    ...(line.quantity !== undefined && { quantity: decimal(line.quantity) }),
    ...(line.unitPrice !== undefined && { unitPrice: decimal(line.unitPrice) }),
    ...(line.discountPercent !== undefined && { discountPercent: decimal(line.discountPercent) }),
  };
}

function fault(index: number, code: string): DomainError {
  return new DomainError('contract.invalid', {}, [{ field: `lines.${String(index)}.productId`, code }]);
}
