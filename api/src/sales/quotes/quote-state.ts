import type { CivilDate } from '@ponte/shared/calendar';

/** `draft` while it is written; `sent` while the customer may answer; all others are the end of it. */
export const QUOTE_STATUSES = ['draft', 'sent', 'accepted', 'refused', 'expired', 'replaced'] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];

export const QUOTE_MOVES = ['edit', 'send', 'resend', 'answer', 'revise'] as const;
export type QuoteMove = (typeof QUOTE_MOVES)[number];

/** A quote that was sent is never edited: another version follows it, until one is accepted. */
const MOVES: Readonly<Record<QuoteStatus, readonly QuoteMove[]>> = {
  draft: ['edit', 'send'],
  sent: ['resend', 'answer', 'revise'],
  accepted: [],
  refused: ['revise'],
  expired: ['revise'],
  replaced: [],
};

/** What can be done with a quote now. */
export function movesFrom(status: QuoteStatus): QuoteMove[] {
  return [...MOVES[status]];
}

/** A quote can be answered to the end of its last day. */
export function statusOn(
  { status, validUntil }: { readonly status: QuoteStatus; readonly validUntil: CivilDate },
  today: CivilDate,
): QuoteStatus {
  return status === 'sent' && validUntil < today ? 'expired' : status;
}

/** How people call a version of a quote: the first by its number alone, `P-2026-0012`, then `P-2026-0012/2`. */
export function quoteName({ code, revision }: { readonly code: string; readonly revision: number }): string {
  return revision === 1 ? code : `${code}/${revision}`;
}
