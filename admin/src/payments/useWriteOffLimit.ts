import type { components } from '@ponte/shared/generated/api-types';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { useApi } from '../providers/useApi';

/** EUR: the most that the company writes off at once; zero until it is known. */
export function useWriteOffLimit(): Big {
  const { data } = useApi<components['schemas']['PaymentSettingDto']>('/payment-setting');
  return data ? decimal(data.writeOffLimit) : ZERO;
}
