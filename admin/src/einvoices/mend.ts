import type { components } from '@ponte/shared/generated/api-types';

type Mend = components['schemas']['MendDto'];

/** The page on which a fault is put right. A document that is issued is only looked at. */
export function mendAddress({ resource, id }: Pick<Mend, 'resource' | 'id'>): string {
  if (resource === 'company') return '/company';
  return resource === 'partners' ? `/partners/${id ?? 0}` : `/invoices/${id ?? 0}/show`;
}

/** The words for the field at fault: a label of its page, or the number of a line as people count. */
export function mendField({ resource, field }: Pick<Mend, 'resource' | 'field'>): {
  readonly key: string | null;
  readonly line: number;
} {
  const line = /^lines\.(\d+)$/.exec(field ?? '')?.[1];
  if (line !== undefined) return { key: 'resources.einvoices.mend_line', line: Number(line) + 1 };
  return { key: field === null ? null : `resources.${resource}.fields.${field}`, line: 0 };
}
