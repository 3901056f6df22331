import type { SignatureEventKind } from './signature-event-kind';

/** `waiting` for the signer; all others are the end of it. */
export const SIGNATURE_STATES = ['waiting', 'signed', 'refused', 'revoked', 'expired'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** By a link to the signer's own phone or computer, with a code; or on a tablet of ours, before a witness. */
export const SIGNATURE_MODES = ['link', 'tablet'] as const;
export type SignatureMode = (typeof SIGNATURE_MODES)[number];

/** Where the contract is made, which decides on the right to withdraw (Codice del consumo, art. 45 and 52). */
export const SIGNATURE_CHANNELS = ['distance', 'premises'] as const;
export type SignatureChannel = (typeof SIGNATURE_CHANNELS)[number];

/** Events that end a request, and the state they leave. There is one of them at most for each request. */
const ENDINGS: Partial<Record<SignatureEventKind, Exclude<SignatureState, 'waiting'>>> = {
  signed: 'signed',
  refused: 'refused',
  revoked: 'revoked',
  expired: 'expired',
};

/** The state that an event leads to; null if the request goes on waiting. */
export function stateAfter(kind: SignatureEventKind): Exclude<SignatureState, 'waiting'> | null {
  return ENDINGS[kind] ?? null;
}

/** The state its events tell: what the request's own row must agree with. */
export function stateFrom(kinds: readonly SignatureEventKind[]): SignatureState {
  return kinds.map(stateAfter).find((state) => state !== null) ?? 'waiting';
}
