import type { Permission } from '@ponte/shared/permissions';

/** Who is signed in, as `GET /auth/me` tells it. */
export interface SignedInUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly permissions: readonly Permission[];
}

/**
 * Screens that show records under another permission than their own name. Elsewhere the permission follows from the
 * resource: `price-lists` are guarded by `price-list.…`.
 */
const GUARDED_AS: Readonly<Record<string, string>> = {
  'caught-mails': 'message',
  'accounting-setting': 'account',
  'stamp-duty': 'vat-register',
  deferrals: 'account',
  'suffered-withholdings': 'account',
  'year-closings': 'accounting-period',
  'contract-setting': 'company',
  'mail-setting': 'company',
  'bill-mailbox': 'company',
  'sms-setting': 'company',
  'contract-groups': 'contract',
  'contract-templates': 'terms',
  terms: 'terms',
  'terms-versions': 'terms',
  'fiscal-positions': 'tax-code',
  'letters-of-intent': 'partner',
  'payment-terms': 'partner',
  'payment-methods': 'partner',
  tags: 'partner',
  vouchers: 'promotion',
  'product-categories': 'product',
  registers: 'invoice',
  'received-files': 'bill',
  'bill-recordings': 'journal-entry',
  'due-integrations': 'vat-integration',
  'open-items': 'payment',
  'payment-setting': 'payment',
  'supplier-items': 'supplier-payment',
  withholdings: 'supplier-payment',
  defaulters: 'dunning',
  'cut-off-runs': 'dunning',
  'payment-promises': 'dunning',
  'dunning-exemptions': 'dunning',
  'dunning-disputes': 'dunning',
  'dunning-steps': 'dunning',
  'dunning-policies': 'dunning',
  'dunning-setting': 'dunning',
  journals: 'journal-entry',
  'journal-entries': 'journal-entry',
  'entry-templates': 'journal-entry',
  'journal-book': 'journal-entry',
  'report-prints': 'account',
  'chart-import': 'account',
  'trial-balance': 'account',
  'aged-balance': 'account',
  'financial-statements': 'account',
  'partner-ledgers': 'account',
  turnover: 'report',
  'recurring-revenue': 'report',
  cohorts: 'report',
  'audit-entries': 'audit',
  'online-sessions': 'radius-session',
  'session-requests': 'radius-session',
  'nas-states': 'radius-session',
  'radius-account-import': 'radius-account',
  'radius-whitelist': 'radius-account',
  'radius-access-changes': 'radius-account',
  'radius-nas': 'radius-nas',
  'radius-subnets': 'radius-address',
  'radius-pools': 'radius-address',
  'nat-blocks': 'radius-address',
  'radius-addresses': 'radius-address',
  'radius-access-points': 'radius-nas',
};

/** Where reading is not called so: whoever looks for somebody by an address must be allowed to trace. */
const READ_AS: Readonly<Record<string, Permission>> = { 'address-holders': 'radius-session.trace' };

/** Where writing is not called so: number series are the company's affair, and a billing run begins as a preview. */
const WRITTEN_AS: Readonly<Record<string, Permission>> = {
  registers: 'company.write',
  'billing-runs': 'billing-run.preview',
  'bulk-changes': 'bulk-change.preview',
  'dunning-policies': 'dunning.configure',
  'payment-setting': 'company.write',
  'dunning-setting': 'dunning.configure',
};

const READS = new Set(['list', 'show', 'export']);
const WRITES = new Set(['create', 'edit', 'delete', 'clone']);

/**
 * The permission that an action on a resource needs: reading and writing have react-admin's many words, the actions of
 * the trade (`issue`, `suspend`) are the API's own.
 */
export function permissionFor(resource: string, action: string): string {
  const guarded = GUARDED_AS[resource] ?? resource.replace(/s$/, '');
  if (READS.has(action)) return READ_AS[resource] ?? `${guarded}.read`;
  if (WRITES.has(action)) return WRITTEN_AS[resource] ?? `${guarded}.write`;
  return `${guarded}.${action}`;
}

/** True if one of `permissions` allows `action` on `resource`. */
export function allows(permissions: readonly string[], resource: string, action: string): boolean {
  return permissions.includes(permissionFor(resource, action));
}
