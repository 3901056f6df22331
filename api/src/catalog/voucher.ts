import type { CivilDate } from '@ponte/shared/calendar';
import { isValidOn } from './promotion';

/** Easily read out and typed: no O, I, 0 or 1. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const RANDOM_LENGTH = 8;

/** What of a voucher decides whether it can be taken. */
export interface VoucherValues {
  readonly active: boolean;
  readonly maxUses: number | null;
  readonly uses: number;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** A code as it is kept, however it was typed: capitals, no blanks. */
export function voucherCode(typed: string): string {
  return typed.replace(/\s+/g, '').toUpperCase();
}

/** A new code; `draw(n)` gives a whole number from 0 to n - 1. */
export function newVoucherCode(prefix: string, draw: (below: number) => number): string {
  const letters = Array.from({ length: RANDOM_LENGTH }, () => LETTERS[draw(LETTERS.length)] ?? 'A');
  return `${voucherCode(prefix)}${letters.join('')}`;
}

/** Why a voucher can't be taken on a day, or null. */
export function voucherFault(voucher: VoucherValues, day: CivilDate): string | null {
  if (!voucher.active) return 'voucher.not-in-use';
  if (!isValidOn(day, voucher)) return 'voucher.not-valid-on-day';
  if (voucher.maxUses !== null && voucher.uses >= voucher.maxUses) return 'voucher.used-up';
  return null;
}
