import { money, ZERO } from '@ponte/shared/money';
import { draftTotals } from '../invoices/draft-totals';
import type { OfferedLine } from './quote-link-api';

/** EUR as decimal strings. */
export interface OfferedSum {
  readonly taxable: string;
  readonly total: string;
}

export interface OfferedSums {
  /** Null where nothing is paid so. */
  readonly once: OfferedSum | null;
  readonly monthly: OfferedSum | null;
}

/** What the quote comes to with the options ticked so far. */
export function offeredSums(lines: readonly OfferedLine[], chosen: ReadonlySet<number>): OfferedSums {
  const taken = lines.filter(({ optional, position }) => !optional || chosen.has(position));
  return {
    once: sumOf(taken.filter(({ recurring }) => !recurring)),
    monthly: sumOf(taken.filter(({ recurring }) => recurring)),
  };
}

function sumOf(lines: readonly OfferedLine[]): OfferedSum | null {
  if (lines.length === 0) return null;
  const { taxable, total } = draftTotals(lines, ({ taxRate: rate, natura, payability }) => ({
    ...{ rate, natura, payability },
  }));
  return { taxable: money(taxable), total: money(total ?? ZERO) };
}
