import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Transactions } from '../platform/db/transactions.service';
import type { ListQuery, Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import {
  ProductCategoryDto,
  type CreateProductCategoryDto,
  type EditProductCategoryDto,
} from './product-category.dto';
import { ProductCategory } from './product-category.entity';

const SORTS = { name: 'category.name', revenueAccount: 'category.revenueAccount' };

/** Categories of products. */
@Injectable()
export class ProductCategoryService {
  constructor(private readonly db: Transactions) {}

  list(filters: ListQuery): Promise<Page<ProductCategory>> {
    const query = this.db.manager.createQueryBuilder(ProductCategory, 'category');
    if (filters.q) query.andWhere('category.name LIKE :q', { q: contains(filters.q) });
    return listRows(query, filters, SORTS);
  }

  async get(id: number): Promise<ProductCategory> {
    return found(await this.db.manager.findOneBy(ProductCategory, { id }), id);
  }

  create({ name, revenueAccount = null }: CreateProductCategoryDto): Promise<ProductCategory> {
    return this.db.run((tx) => tx.save(tx.create(ProductCategory, { name, revenueAccount })));
  }

  edit(id: number, sent: EditProductCategoryDto): Promise<ProductCategory> {
    return this.db.run(async (tx) => {
      const row = await tx.findOne(ProductCategory, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const category = found(row, id);
      assertVersion(category, sent, ProductCategoryDto.from(category));
      return tx.save(Object.assign(category, sent));
    });
  }
}

function found(category: ProductCategory | null, id: number): ProductCategory {
  if (!category) throw new DomainError('product-category.not-found', { id });
  return category;
}
