import type { components } from '@ponte/shared/generated/api-types';
import type { Translate } from '../providers/problem';

type RunFilters = components['schemas']['RunFiltersDto'];

/** The filters of a run in words, one text each; all contracts when there are none. */
export function describeFilters(filters: RunFilters, translate: Translate): string[] {
  const {
    partnerIds = [],
    contractIds = [],
    recurrences = [],
    policies = [],
    paymentMethodIds = [],
  } = filters;
  const words = [
    ...counted('partners', partnerIds),
    ...counted('contracts', contractIds),
    ...named('recurrenceMonths', recurrences.map(String)),
    ...named('policy', policies),
    ...counted('methods', paymentMethodIds),
  ];
  return words.length > 0 ? words : [translate('resources.billing-runs.filter.all')];

  function counted(kind: string, ids: readonly number[]): string[] {
    return ids.length === 0
      ? []
      : [translate(`resources.billing-runs.filter.${kind}`, { smart_count: ids.length })];
  }

  function named(kind: string, values: readonly string[]): string[] {
    if (values.length === 0) return [];
    return [values.map((value) => translate(`resources.contracts.${kind}.${value}`)).join(', ')];
  }
}
