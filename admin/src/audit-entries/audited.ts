import type { components } from '@ponte/shared/generated/api-types';

export type AuditEntry = components['schemas']['AuditEntryDto'];
type Values = Readonly<Record<string, unknown>>;

/** Kinds of record whose changes are kept, as the API names them. */
export const AUDITED = [
  'account',
  'accounting-period',
  'accounting-setting',
  'api-key',
  'bill',
  'bill-mailbox',
  'billing-run',
  'bulk-change',
  'company',
  'company-certificate',
  'contract',
  'contract-group',
  'contract-setting',
  'contract-template',
  'cut-off-run',
  'dunning-dispute',
  'dunning-exemption',
  'dunning-policy',
  'dunning-setting',
  'entry-template',
  'fiscal-position',
  'invoice',
  'journal-entry',
  'journal-print',
  'letter-of-intent',
  'mail-setting',
  'partner',
  'payment',
  'payment-method',
  'payment-promise',
  'payment-setting',
  'payment-term',
  'price-list',
  'product',
  'product-category',
  'promotion',
  'quote',
  'radius-access-point',
  'radius-account',
  'radius-address',
  'radius-nas',
  'radius-outage',
  'radius-pool',
  'nat-block',
  'radius-service',
  'radius-session',
  'radius-setting',
  'radius-subnet',
  'register',
  'report-print',
  'role',
  'sale-order',
  'sms-setting',
  'supplier-payment',
  'tag',
  'tax-code',
  'terms',
  'user',
  'vat-integration',
  'voucher',
  'withholding-payment',
] as const;

/** What is done to records, as the API names it. */
export const AUDIT_ACTIONS = [
  ...['created', 'updated', 'deleted', 'issued', 'roles-assigned', 'session-revoked', 'refresh-token-reused'],
  ...['revealed', 'tried', 'traced', 'merged', 'sent', 'unsent'],
];

const PLURALS: Readonly<Record<string, string>> = {
  'withholding-payment': 'withholdings',
  company: 'company',
  'contract-setting': 'contract-setting',
  'mail-setting': 'mail-setting',
  'payment-setting': 'payment-setting',
  'bill-mailbox': 'bill-mailbox',
  'sms-setting': 'sms-setting',
  'letter-of-intent': 'letters-of-intent',
  terms: 'terms',
  'company-certificate': 'company-certificate',
  'product-category': 'product-categories',
  'dunning-policy': 'dunning-policies',
  'dunning-setting': 'dunning-setting',
  'radius-address': 'radius-addresses',
  'radius-nas': 'radius-nas',
  'radius-setting': 'radius-setting',
  'accounting-setting': 'accounting-setting',
  'journal-entry': 'journal-entries',
};

/** The admin's resource for a kind of record: `partner` → `partners`. */
export function resourceOf(kind: string): string {
  return PLURALS[kind] ?? `${kind}s`;
}

/** Both sides of a change, field by field; what is created was nothing before, what is deleted is nothing after. */
export function sides({ before, after }: Pick<AuditEntry, 'before' | 'after'>): {
  readonly before: Values;
  readonly after: Values;
} {
  const old: Values = before ?? {};
  const gone = Object.fromEntries(Object.keys(old).map((field) => [field, null]));
  return { before: old, after: after ?? gone };
}
