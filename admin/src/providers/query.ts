import type { GetListParams } from 'react-admin';

/** What can stand in a query string; empty values are left out, lists are joined by commas. */
export type Query = Readonly<Record<string, unknown>>;

/** A query string with its question mark, or nothing. Keys keep their order, so equal queries give equal addresses. */
export function queryString(query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const text = queryValue(value);
    if (text !== '') params.set(key, text);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** What a list endpoint takes: `page, perPage, sort, order`, then the filters, `q` among them. */
export function listQuery({
  pagination,
  sort,
  filter,
}: Pick<GetListParams, 'pagination' | 'sort' | 'filter'>): Query {
  return {
    ...(pagination ? { page: pagination.page, perPage: pagination.perPage } : {}),
    ...(sort ? { sort: sort.field, order: sort.order } : {}),
    ...(filter as Query | undefined),
  };
}

/** The fields that differ from `before`: a PATCH sends what was changed and nothing else. */
export function changes(after: Query, before: Query): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])),
  );
}

function queryValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(queryValue).join(',');
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return '';
}
