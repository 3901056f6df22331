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
] as const;
/** What an account is in the balance sheet or the profit and loss. */
export type AccountType = (typeof ACCOUNT_TYPES)[number];
