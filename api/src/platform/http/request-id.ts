import { randomUUID } from 'node:crypto';

const ACCEPTED = /^[\w.:-]{8,64}$/;

/** The caller's `X-Request-Id` if it is a sober token (it ends up in logs and the audit), else a new one. */
export function requestIdFrom(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && ACCEPTED.test(header) ? header : randomUUID();
}
