import type { components } from '@ponte/shared/generated/api-types';

export type AuditEntry = components['schemas']['AuditEntryDto'];
type Values = Readonly<Record<string, unknown>>;

/** Kinds of record whose changes are kept, as the API names them. */
export const AUDITED = [
  'account',
  'api-key',
  'billing-run',
  'company',
  'company-certificate',
  'contract',
  'contract-setting',
  'contract-template',
  'invoice',
  'mail-setting',
  'partner',
  'payment',
  'payment-method',
  'payment-term',
  'price-list',
  'product',
  'product-category',
  'register',
  'role',
  'tag',
  'tax-code',
  'terms',
  'user',
] as const;

const PLURALS: Readonly<Record<string, string>> = {
  company: 'company',
  'contract-setting': 'contract-setting',
  'mail-setting': 'mail-setting',
  terms: 'terms',
  'company-certificate': 'company-certificate',
  'product-category': 'product-categories',
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
