import type { components } from '@ponte/shared/generated/api-types';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';

export type Sales = components['schemas']['TurnoverDto'];
export type SalesRow = Sales['rows'][number];

export const GROUPINGS = ['month', 'category', 'product', 'area', 'agent', 'reseller'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const COMPARISONS = ['last-year', 'previous'] as const;

export const TEXTS = 'resources.turnover';

/** How a group is called: months by their name, provinces by their letters, countries marked as abroad. */
export function useGroupLabel(grouping: Grouping): (row: Pick<SalesRow, 'key' | 'label'>) => string {
  const translate = useTranslate();
  const { month } = useFormats();
  return ({ key, label }) => {
    if (label === '') return translate(`${TEXTS}.none.${grouping}`, { _: '—' });
    if (grouping === 'month') return month(label);
    return grouping === 'area' && !key.startsWith('IT-') ? translate(`${TEXTS}.abroad`, { label }) : label;
  };
}
