/** A part of the menu: its label is `menu.<name>`, its items are the resources that the user may list. */
export interface MenuGroup {
  readonly name: string;
  readonly resources: readonly string[];
}

export const MENU: readonly MenuGroup[] = [
  { name: 'registry', resources: ['partners', 'tags'] },
  {
    name: 'catalog',
    resources: [
      'products',
      'product-categories',
      'price-lists',
      'promotions',
      'tax-codes',
      'fiscal-positions',
    ],
  },
  { name: 'sales', resources: ['quotes', 'sale-orders'] },
  {
    name: 'contracts',
    resources: [
      'contracts',
      'contract-groups',
      'signatures',
      'bulk-changes',
      'contract-daily-runs',
      'terms',
      'contract-templates',
    ],
  },
  {
    name: 'network',
    resources: [
      ...['nas-states', 'online-sessions', 'radius-sessions', 'session-requests', 'radius-outages'],
      ...['radius-accounts', 'radius-whitelist', 'radius-services'],
      ...['radius-logins', 'address-holders', 'radius-nas', 'radius-access-points'],
      ...['radius-subnets', 'radius-pools', 'radius-addresses', 'nat-blocks'],
      'radius-setting',
    ],
  },
  { name: 'billing', resources: ['billing-runs', 'invoices', 'einvoices', 'letters-of-intent'] },
  {
    name: 'purchases',
    resources: [
      'bills',
      'supplier-items',
      'supplier-payments',
      'withholdings',
      'vat-integrations',
      'received-files',
    ],
  },
  {
    name: 'collection',
    resources: ['payments', 'open-items', 'aged-balance', 'payment-terms', 'payment-methods'],
  },
  {
    name: 'dunning',
    resources: [
      ...['defaulters', 'cut-off-runs', 'payment-promises', 'dunning-exemptions', 'dunning-disputes'],
      ...['dunning-steps', 'dunning-policies', 'dunning-setting'],
    ],
  },
  {
    name: 'books',
    resources: [
      ...['journal-entries', 'accounts', 'partner-ledgers', 'trial-balance', 'financial-statements'],
      ...['journal-book', 'vat-registers', 'vat-settlements', 'stamp-duty', 'suffered-withholdings'],
      ...['report-prints', 'entry-templates', 'accounting-periods', 'deferrals', 'year-closings'],
    ],
  },
  { name: 'analysis', resources: ['turnover', 'recurring-revenue', 'cohorts'] },
  { name: 'mail', resources: ['messages', 'caught-mails'] },
  {
    name: 'system',
    resources: ['company', 'registers', 'users', 'roles', 'api-keys', 'jobs', 'audit-entries'],
  },
];
