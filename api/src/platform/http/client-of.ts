import type { Request } from 'express';

/** From where a request comes. */
export interface Client {
  readonly ip: string;
  /** As the browser tells it, cut where it is longer than any browser's. */
  readonly userAgent: string;
}

const LONGEST_USER_AGENT = 500;

/** The address is that of the caller before our own proxies, see `configureHttp`. */
export function clientOf(request: Request): Client {
  return {
    ip: request.ip ?? '',
    userAgent: (request.header('user-agent') ?? '').slice(0, LONGEST_USER_AGENT),
  };
}
