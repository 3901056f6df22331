import type { components } from '@ponte/shared/generated/api-types';

export type Register = components['schemas']['RegisterDto'];

/** The first number of a year in a register's format, `{year}/{number:5}` → `2026/00001`: only to show what it makes. */
export function exampleNumber(format: string, year: number): string {
  return format
    .replaceAll('{year}', String(year))
    .replaceAll(/\{number(?::(\d{1,2}))?\}/g, (_, width: string | undefined) =>
      '1'.padStart(Number(width ?? '1'), '0'),
    );
}
