import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import type { ProductFacts } from './product-facts';
import { ProductDto, type CreateProductDto, type EditProductDto, type ProductQuery } from './product.dto';
import { Product } from './product.entity';

const SORTS = {
  code: 'product.code',
  name: 'product.name',
  kind: 'product.kind',
  categoryId: 'product.categoryId',
  unitPrice: 'product.unitPrice',
};

/** What is on sale. Products are never deleted, since contracts and documents refer to them, only taken off sale. */
@Injectable()
export class ProductService {
  constructor(private readonly db: Transactions) {}

  list(filters: ProductQuery): Promise<Page<Product>> {
    const query = this.db.manager.createQueryBuilder(Product, 'product');
    const { kind, categoryId, active, q } = filters;
    if (kind !== undefined) query.andWhere('product.kind = :kind', { kind });
    if (categoryId !== undefined) query.andWhere('product.categoryId = :categoryId', { categoryId });
    if (active !== undefined) query.andWhere('product.active = :active', { active });
    if (q) query.andWhere('(product.code LIKE :q OR product.name LIKE :q)', { q: contains(q) });
    return listRows(query, filters, SORTS);
  }

  async get(id: number): Promise<Product> {
    return found(await this.db.manager.findOneBy(Product, { id }), id);
  }

  create({ unitPrice, ...values }: CreateProductDto): Promise<Product> {
    return this.db.run((tx) => {
      const blank = { unit: null, revenueAccount: null, withholdingSubject: false, active: true };
      return tx.save(tx.create(Product, { ...blank, ...values, unitPrice: decimal(unitPrice) }));
    });
  }

  /** A new price is for contracts to come: lines of contracts keep their own. */
  edit(id: number, sent: EditProductDto): Promise<Product> {
    const { unitPrice, ...values } = sent;
    return this.db.run(async (tx) => {
      const row = await tx.findOne(Product, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const product = found(row, id);
      assertVersion(product, sent, ProductDto.from(product));
      return tx.save(
        Object.assign(product, values, unitPrice === undefined ? {} : { unitPrice: decimal(unitPrice) }),
      );
    });
  }

  /** Facts of some products by id, in one query; ids that are none are not in the map. */
  async facts(tx: EntityManager, ids: readonly number[]): Promise<Map<number, ProductFacts>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<
      (Omit<ProductFacts, 'unitPrice' | 'withholdingSubject' | 'active'> & {
        unitPrice: string;
        withholdingSubject: number;
        active: number;
      })[]
    >(
      `SELECT p.id, p.code, p.name, p.kind, p.category_id AS categoryId, p.unit, p.tax_code_id AS taxCodeId, p.unit_price AS unitPrice,
              p.revenue_account AS revenueAccount, c.revenue_account AS categoryAccount,
              p.withholding_subject AS withholdingSubject, p.active
         FROM product p JOIN product_category c ON c.id = p.category_id WHERE p.id IN (?)`,
      [ids],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          ...row,
          unitPrice: decimal(row.unitPrice),
          withholdingSubject: row.withholdingSubject === 1,
          active: row.active === 1,
        },
      ]),
    );
  }
}

function found(product: Product | null, id: number): Product {
  if (!product) throw new DomainError('product.not-found', { id });
  return product;
}
