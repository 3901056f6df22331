import type { components } from '@ponte/shared/generated/api-types';

/** Kinds of document that a register numbers. */
export const REGISTER_KINDS = [
  'invoice',
  'credit-note',
  'debit-note',
  'proforma',
  'self-invoice',
] as const satisfies Register['kind'][];

export type Register = components['schemas']['RegisterDto'];

/** The first number of a year in a register's format, `{year}/{number:5}` → `2026/00001`: only to show what it makes. */
export function exampleNumber(format: string, year: number): string {
  return format
    .replaceAll('{year}', String(year))
    .replaceAll('{year:2}', String(year).slice(-2))
    .replaceAll(/\{number(?::(\d))?\}/g, (_, width: string | undefined) =>
      '1'.padStart(Number(width ?? '1'), '0'),
    );
}
