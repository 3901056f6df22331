import type { SendOutcome } from '../mail/outgoing-mail';

/** An answer of Skebby, or of whatever stands before it. */
export interface SkebbyAnswer {
  readonly status: number;
  readonly text: string;
}

/** Words of the answer that may be shown; it never repeats our secrets, and a page of HTML tells nobody anything. */
function told({ status, text }: SkebbyAnswer): string {
  return text.startsWith('<') ? `Skebby: ${status}` : `Skebby: ${status} ${text.trim()}`.slice(0, 300);
}

/**
 * What an answer to `POST sms` means for the message. A 4xx is a no: for good about the message itself (400), for now where the account, the
 * pace (429) or the service (503) is at fault. Any other failure of the server leaves open whether the message left.
 */
export function sendOutcomeOf(answer: SkebbyAnswer): SendOutcome {
  const { status } = answer;
  const error = told(answer);
  if (status === 200 || status === 201) {
    return resultOf(answer.text) === 'OK' ? { kind: 'sent', response: error } : { kind: 'unsure', error };
  }
  if (status >= 500 && status !== 503) return { kind: 'unsure', error };
  return { kind: 'refused', permanent: status === 400, error };
}

function resultOf(text: string): unknown {
  return (parsed(text) as { result?: unknown } | null)?.result;
}

/** What is left of one kind of message. */
export interface SmsCredit {
  readonly type: string;
  readonly quantity: number;
}

/** The credits of `GET status`; null when it is no such answer. */
export function creditsOf({ status, text }: SkebbyAnswer): SmsCredit[] | null {
  const sms = status === 200 ? (parsed(text) as { sms?: unknown } | null)?.sms : null;
  if (!Array.isArray(sms)) return null;
  return (sms as Partial<SmsCredit>[]).map(({ type, quantity }) => ({
    type: String(type),
    quantity: Number(quantity),
  }));
}

/** `USER_KEY;TOKEN`; null when it is no such answer. */
export function keysOf({ status, text }: SkebbyAnswer): { userKey: string; token: string } | null {
  const [, userKey, token] = /^([^;\s]+);([^;\s]+)$/.exec(text.trim()) ?? [];
  return status === 200 && userKey !== undefined && token !== undefined ? { userKey, token } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
