import type { components } from '@ponte/shared/generated/api-types';

/** In the order of the balance sheet, then the profit and loss. */
export const ACCOUNT_TYPES = [
  'asset_receivable',
  'asset_cash',
  'asset_current',
  'asset_non_current',
  'liability_payable',
  'liability_current',
  'equity',
  'income',
  'income_other',
  'expense',
  'off_balance',
] as const satisfies components['schemas']['AccountDto']['type'][];
