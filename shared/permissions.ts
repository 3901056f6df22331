/** Every permission, `resource.action`, by resource. The API enforces them, the SPA mirrors them. */
export const PERMISSIONS = {
  company: ['read', 'write'],
  user: ['read', 'write'],
  role: ['read', 'write'],
  'api-key': ['read', 'write'],
  audit: ['read'],
  job: ['read', 'retry'],
  file: ['read'],
  partner: ['read', 'write', 'merge'],
  product: ['read', 'write'],
  'price-list': ['read', 'write'],
  'tax-code': ['read', 'write'],
  promotion: ['read', 'write', 'apply'],
  contract: ['read', 'write', 'activate', 'suspend', 'close'],
  signature: ['read', 'request', 'revoke', 'verify'],
  quote: ['read', 'write', 'send'],
  'sale-order': ['read', 'write', 'invoice'],
  'bulk-change': ['read', 'preview', 'confirm', 'undo'],
  terms: ['read', 'write'],
  'contract-daily-run': ['read', 'run'],
  'billing-run': ['read', 'preview', 'confirm'],
  invoice: ['read', 'write', 'issue', 'credit'],
  einvoice: ['read', 'build', 'send', 'unsend'],
  bill: ['read', 'import'],
  'vat-integration': ['read', 'issue'],
  payment: ['read', 'write', 'reverse'],
  'supplier-payment': ['read', 'write', 'reverse'],
  account: ['read', 'write'],
  'journal-entry': ['read', 'write', 'reverse'],
  'vat-register': ['read'],
  'vat-settlement': ['read', 'confirm'],
  'accounting-period': ['read', 'lock', 'override'],
  dunning: ['read', 'write', 'cut-off', 'configure'],
  message: ['read', 'send'],
  'radius-account': ['read', 'write', 'test', 'reveal', 'import', 'whitelist'],
  'radius-service': ['read', 'write'],
  'radius-nas': ['read', 'write', 'reveal'],
  'radius-address': ['read', 'write'],
  'radius-setting': ['read', 'write'],
  'radius-login': ['read'],
  'radius-session': ['read', 'end', 'trace'],
  'radius-outage': ['read', 'write'],
  dashboard: ['read'],
  report: ['read'],
} as const;

type Permissions = typeof PERMISSIONS;
export type Resource = keyof Permissions;
export type Permission = { [R in Resource]: `${R}.${Permissions[R][number]}` }[Resource];

/** All permissions as a flat list, in the order of the table above. */
export const ALL_PERMISSIONS = Object.entries(PERMISSIONS).flatMap(([resource, actions]) =>
  actions.map((action) => `${resource}.${action}` as Permission),
);

export function isPermission(text: string): text is Permission {
  return (ALL_PERMISSIONS as readonly string[]).includes(text);
}
