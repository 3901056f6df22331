import type { SendOutcome } from './outgoing-mail';

/** What the SMTP client knows of a fault. */
export interface SmtpFault {
  readonly message: string;
  /** The client's own word, `ECONNECTION`. */
  readonly code?: string | undefined;
  /** The server's, 550. */
  readonly responseCode?: number | undefined;
  /** What we had said last, `RCPT TO`. */
  readonly command?: string | undefined;
}

/** What is said about one message; a no to anything else is about us or the server, and may be mended. */
const OF_THE_MESSAGE = new Set(['MAIL FROM', 'RCPT TO', 'DATA', 'API']);
/** Faults the client finds by itself that no later try mends. */
const PERMANENT = new Set(['EMESSAGE', 'EENVELOPE', 'EMAXRECIPIENTS']);

/**
 * What a fault means for the message. A server's no is a no, for now (4xx) or for good (5xx, RFC 5321 4.2.1); no answer after
 * the text had begun to flow leaves it open whether it was taken (6.1), before that it surely was not.
 */
export function outcomeOf(fault: SmtpFault, textBegun: boolean): SendOutcome {
  const error = fault.message.slice(0, 500);
  const { code = '', responseCode = 0, command = '' } = fault;
  const concerned = OF_THE_MESSAGE.has(command);
  if (responseCode >= 400) return { kind: 'refused', permanent: concerned && responseCode >= 500, error };
  if (textBegun) return { kind: 'unsure', error };
  return { kind: 'refused', permanent: concerned && PERMANENT.has(code), error };
}
