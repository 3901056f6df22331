/**
 * `queued` waits for its turn; `sending` is in the hands of a worker; `sent` was taken by the server; `failed` was not and will not be
 * tried again by itself; `unsure` was on its way when the line or the worker fell: a person decides whether it goes again.
 */
export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'failed', 'unsure'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What a person may ask of a message, by its state. */
export const MESSAGE_MOVES = {
  /** Send it now: it surely has not arrived. */
  retry: ['queued', 'failed'],
  /** Send it again although it may have arrived. */
  resend: ['unsure'],
  /** It has arrived: leave it. */
  settle: ['unsure'],
} as const satisfies Readonly<Record<string, readonly MessageState[]>>;
export type MessageMove = keyof typeof MESSAGE_MOVES;
