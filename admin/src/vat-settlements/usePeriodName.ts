import type { components } from '@ponte/shared/generated/api-types';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';

type Period = Pick<components['schemas']['SettlementPreviewDto'], 'cadence' | 'from' | 'number'>;

/** The name of a month or quarter, as people say it. */
export function usePeriodName(): (period: Period) => string {
  const translate = useTranslate();
  const { month } = useFormats();
  return ({ cadence, from, number }) =>
    cadence === 'monthly'
      ? month(from.slice(0, 7))
      : translate('resources.vat-settlements.quarter', { number, year: from.slice(0, 4) });
}
