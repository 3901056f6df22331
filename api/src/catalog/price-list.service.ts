import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { bumpVersion } from '../platform/db/bump-version';
import { mergeParts } from '../platform/db/merge-parts';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import { Outbox } from '../platform/outbox/outbox.service';
import type { PriceListChanged } from './events';
import { listedPriceFaults } from './price';
import { PriceListItem } from './price-list-item.entity';
import {
  PriceListDetailDto,
  type CreatePriceListDto,
  type EditPriceListDto,
  type PriceListItemDto,
  type PriceListQuery,
} from './price-list.dto';
import { PriceList } from './price-list.entity';

const SORTS = { code: 'list.code', name: 'list.name' };

/** Price lists with their prices. */
@Injectable()
export class PriceListService {
  constructor(
    private readonly db: Transactions,
    private readonly outbox: Outbox,
  ) {}

  list(filters: PriceListQuery): Promise<Page<PriceList>> {
    const query = this.db.manager.createQueryBuilder(PriceList, 'list');
    const { active, q } = filters;
    if (active !== undefined) query.andWhere('list.active = :active', { active });
    if (q) query.andWhere('(list.code LIKE :q OR list.name LIKE :q)', { q: contains(q) });
    return listRows(query, filters, SORTS);
  }

  get(id: number): Promise<PriceList> {
    return this.load(this.db.manager, id);
  }

  /** `price-list.invalid` with the fields at fault; see `listedPriceFaults`. */
  create({ items = [], ...values }: CreatePriceListDto): Promise<PriceList> {
    return this.db.run(async (tx) => {
      const list = tx.create(PriceList, { active: true, ...values, items: [] });
      list.items = this.items(tx, list, items);
      return tx.save(list);
    });
  }

  /** Contracts keep the prices they have: a new one is for lines to come. */
  edit(id: number, sent: EditPriceListDto): Promise<PriceList> {
    const { version, items, ...values } = sent;
    return this.db.run(async (tx) => {
      await tx.findOne(PriceList, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const list = await this.load(tx, id);
      assertVersion(list, sent, PriceListDetailDto.from(list));
      Object.assign(list, values);
      if (items) list.items = this.items(tx, list, items);
      await tx.save(list);
      await bumpVersion(tx, PriceList, list, version);
      await this.outbox.publish(tx, {
        type: 'price-list.changed',
        priceListId: id,
      } satisfies PriceListChanged);
      return list;
    });
  }

  private async load(tx: EntityManager, id: number): Promise<PriceList> {
    const list = await tx.findOne(PriceList, {
      where: { id },
      relations: { items: true },
      order: { items: { productId: 'ASC', startsOn: 'ASC' } },
    });
    if (!list) throw new DomainError('price-list.not-found', { id });
    return list;
  }

  private items(tx: EntityManager, list: PriceList, wanted: readonly PriceListItemDto[]): PriceListItem[] {
    const items = mergeParts(list.items, wanted, ({ unitPrice, endsOn = null, ...values }, item) =>
      Object.assign(item ?? tx.create(PriceListItem), values, { unitPrice: decimal(unitPrice), endsOn }),
    );
    const faults = listedPriceFaults(items);
    if (faults.length > 0) throw new DomainError('price-list.invalid', {}, faults);
    return items;
  }
}
