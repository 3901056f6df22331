import type { components } from '@ponte/shared/generated/api-types';
import type { Translate } from '../providers/problem';

type Filters = components['schemas']['BulkFiltersDto'];

/** Filters whose values are words of contracts. */
const WORDED = ['status', 'recurrenceMonths', 'policy'] as const;
const TYPED = ['province', 'town', 'zip', 'q', 'dueBy'] as const;

/** Filters that name a record of another resource: they are shown as it is called. */
export const NAMED = {
  partnerId: 'partners',
  productId: 'products',
  tagId: 'tags',
  promotionId: 'promotions',
} as const satisfies Partial<Record<keyof Filters, string>>;

/** The other filters of a change in words, one text each; all contracts when there is no filter at all. */
export function describeChoice(filters: Filters, translate: Translate): string[] {
  const label = (name: string) => translate(`resources.bulk-changes.fields.filters.${name}`);
  const words = [
    ...WORDED.flatMap((name) => {
      const value = filters[name];
      return value === undefined ? [] : [translate(`resources.contracts.${name}.${String(value)}`)];
    }),
    ...TYPED.flatMap((name) => (filters[name] === undefined ? [] : [`${label(name)}: ${filters[name]}`])),
    ...(filters.contractIds
      ? [translate('resources.bulk-changes.some_contracts', { smart_count: filters.contractIds.length })]
      : []),
  ];
  return Object.keys(filters).length > 0 ? words : [translate('resources.bulk-changes.all_contracts')];
}
