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
  const [data, total] = await query
    .skip((page - 1) * perPage)
    .take(perPage)
    .getManyAndCount();
  return { data, total };
}

/** A LIKE pattern that finds `text` anywhere, its own wildcards taken literally. */
export function contains(text: string): string {
  return `%${startsWith(text)}`;
}

/** A LIKE pattern that finds what begins with `text`, its own wildcards taken literally. */
export function startsWith(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}
