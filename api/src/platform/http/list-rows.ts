import { DomainError } from '@ponte/shared/domain-error';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ListQuery, Page } from './list-query.dto';

/** Sortable names of a list → columns of its query, `alias.property`. The first is the default. */
export type SortColumns = Readonly<Record<string, string>>;

/**
 * Sorts, counts and cuts a prepared query (its filters already applied; `alias.id` breaks ties). An unknown sort field
 * is `list.invalid-sort`.
 */
export async function listRows<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  { page, perPage, sort, order, ids }: ListQuery,
  sorts: SortColumns,
): Promise<Page<T>> {
  const alias = query.alias;
  if (ids) query.andWhere(`${alias}.id IN (:...ids)`, { ids: ids.length > 0 ? ids : [0] });
  const name = sort ?? Object.keys(sorts)[0] ?? 'id';
  const column = name === 'id' ? `${alias}.id` : sorts[name];
  if (column === undefined) {
    throw new DomainError('list.invalid-sort', { sort: name, allowed: ['id', ...Object.keys(sorts)] });
  }
  query.orderBy(column, order);
  if (column !== `${alias}.id`) query.addOrderBy(`${alias}.id`, order);
  const total = await query.getCount();
  return { data: await cut(query, (page - 1) * perPage, perPage), total };
}

/**
 * Deep in a table the server would read every row before the page only to drop it, 12,000 of them for page 500. So there
 * the page is found by ids first, which the index of the sort holds.
 */
async function cut<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  skip: number,
  take: number,
): Promise<T[]> {
  if (skip === 0 || query.expressionMap.joinAttributes.length > 0)
    return query.skip(skip).take(take).getMany();
  const rows = await query
    .clone()
    .select(`${query.alias}.id`, 'id')
    .offset(skip)
    .limit(take)
    .getRawMany<{ id: unknown }>();
  if (rows.length === 0) return [];
  return query.andWhere(`${query.alias}.id IN (:...page)`, { page: rows.map(({ id }) => id) }).getMany();
}

/** A LIKE pattern that finds `text` anywhere, its own wildcards taken literally. */
export function contains(text: string): string {
  return `%${startsWith(text)}`;
}

/** A LIKE pattern that finds what begins with `text`, its own wildcards taken literally. */
export function startsWith(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}
