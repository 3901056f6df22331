import { spanQuery } from '../components/useSpan';
import type { Span } from '../components/usual-periods';

/** What may be asked of a register beside its period: the lines of one figure. */
export const LINE_FILTERS = ['figure', 'rate', 'natura', 'payability'] as const;
export type LineFilter = Readonly<Partial<Record<(typeof LINE_FILTERS)[number], string>>>;

export interface RegisterView {
  readonly book: string;
  readonly span: Span;
  /** The days are those of the settlement that lines count in. */
  readonly by?: 'competence' | undefined;
}

/** Address of a register's lines: all of a period, or those of one figure. */
export function registerLink({ book, span, by }: RegisterView, lines: LineFilter = {}): string {
  const more = new URLSearchParams({ book, ...(by ? { by } : {}), ...lines });
  return `/vat-registers${spanQuery(span)}&${more.toString()}`;
}
