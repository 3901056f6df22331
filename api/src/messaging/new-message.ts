import type { Language } from '../platform/pdf/format';
import { mobileNumber } from '../platform/sms/phone-number';

export const MESSAGE_CHANNELS = ['email', 'sms'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/** A message to be laid out and sent. */
export interface NewMessage {
  /** Unique for ever: a message of the same key is not written twice. Say what it is about, `contract-offer:4711`. */
  readonly key: string;
  /** What it is about, for the office's filter: `contract.expiring`. */
  readonly kind: string;
  readonly partnerId: number | null;
  /** By e-mail unless said. */
  readonly channel?: MessageChannel;
  /** An address or, for an SMS, a number. Null when the partner has none: the message is written as failed, so that the office sees whom it did not reach. */
  readonly to: string | null;
  /** File of `templates/mail` or `templates/sms` without language and ending. */
  readonly template: string;
  readonly language: Language;
  /** What the template prints; `company` is added. */
  readonly data: Readonly<Record<string, unknown>>;
  /** It holds a code or a link that opens something: the office can't read it, and its text is forgotten once it is sent. */
  readonly confidential?: boolean;
  /** Kept files to go along with an e-mail, in this order. */
  readonly attachments?: readonly number[];
}

const ADDRESS = /^[^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;".]+$/;

/** What is wrong with an address or number; null when a server may be asked. */
export function addressFault(to: string | null, channel: MessageChannel = 'email'): string | null {
  if (to === null || to.trim() === '') return 'no address';
  if (channel === 'sms') return mobileNumber(to) === null ? 'not a mobile number' : null;
  return ADDRESS.test(to.trim()) ? null : 'not an address';
}
