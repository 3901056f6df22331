import type { Permission } from '@ponte/shared/permissions';

/** The reports that are kept once nothing moves in them any more, and who may read each. */
export const REPORTS = {
  'vat-register-sales': 'vat-register.read',
  'vat-register-purchases': 'vat-register.read',
  'vat-settlement': 'vat-settlement.read',
  lipe: 'vat-settlement.read',
  'journal-book': 'journal-entry.read',
  'account-ledger': 'account.read',
  'partner-ledger': 'account.read',
  'partner-balances': 'account.read',
  'trial-balance': 'account.read',
  'financial-statements': 'account.read',
  'aged-balance': 'account.read',
  'stamp-duty': 'vat-register.read',
  deferrals: 'account.read',
  turnover: 'report.read',
  'recurring-revenue': 'report.read',
  cohorts: 'report.read',
  withholdings: 'supplier-payment.read',
  'suffered-withholdings': 'account.read',
} as const satisfies Readonly<Record<string, Permission>>;

export type ReportName = keyof typeof REPORTS;

export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[];
