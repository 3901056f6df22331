import { decimal } from '@ponte/shared/money';
import type { components } from '@ponte/shared/generated/api-types';

type BulkChange = components['schemas']['BulkChangeDto'];

export const BULK_KINDS = ['promotion', 'price-revision'] as const satisfies BulkChange['kind'][];
export const BULK_STATUSES = [
  'previewing',
  'previewed',
  'applying',
  'applied',
  'undoing',
  'undone',
  'discarded',
] as const satisfies BulkChange['status'][];

/** What a change does to the fees of a month, EUR as a decimal string; null while nobody knows. */
export function monthlyEffect({
  monthlyBefore,
  monthlyAfter,
}: Pick<BulkChange, 'monthlyBefore' | 'monthlyAfter'>): string | null {
  if (monthlyBefore === null || monthlyAfter === null) return null;
  return decimal(monthlyAfter).minus(monthlyBefore).toFixed(2);
}

/** An amount with its sign, ready to read. */
export function signed(amount: string, money: (amount: string) => string): string {
  return amount.startsWith('-') || amount === '0.00' ? money(amount) : `+${money(amount)}`;
}
