import { isEuCountry } from '@ponte/shared/vat-number';

/**
 * Kinds of integration (FatturaPA 2.1.1.1): TD16 of a domestic bill under reverse charge, TD17 of services from abroad, TD18 of goods
 * from the Union, TD19 of goods from somebody abroad that are in Italy already (art. 17 c. 2 DPR 633/72).
 */
export const INTEGRATION_TYPES = ['TD16', 'TD17', 'TD18', 'TD19'] as const;
export type IntegrationType = (typeof INTEGRATION_TYPES)[number];

/** What was bought; the law treats them apart when they come from abroad. */
export type Supply = 'goods' | 'services';

/** The kinds that a bill from a country may have, the likeliest first: SdI wants an Italian seller on TD16 alone (00473). */
export function integrationTypes(country: string): readonly IntegrationType[] {
  if (country === 'IT') return ['TD16'];
  return isEuCountry(country) ? ['TD17', 'TD18', 'TD19'] : ['TD17', 'TD19'];
}

/** The kind that a bill gets unless somebody knows better. Goods from outside the Union that pass the customs need none. */
export function proposedIntegration(country: string, supply: Supply): IntegrationType {
  if (country === 'IT') return 'TD16';
  if (supply === 'services') return 'TD17';
  return isEuCountry(country) ? 'TD18' : 'TD19';
}
