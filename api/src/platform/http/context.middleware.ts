import type { NextFunction, Request, Response } from 'express';
import { ANONYMOUS, runInContext } from '../context';
import { requestIdFrom } from './request-id';

interface Identified {
  /** Set by the request log if that runs first, so that log, answer and audit tell of one id. */
  readonly id?: unknown;
}

/**
 * Opens the context of a request: nobody known yet, and an id that goes back as `X-Request-Id` and into every log line
 * and audit entry. Must run before the guards.
 */
export function openContext(request: Request, response: Response, next: NextFunction): void {
  const { id } = request as Identified;
  const requestId = typeof id === 'string' ? id : requestIdFrom(request.headers['x-request-id']);
  response.setHeader('X-Request-Id', requestId);
  runInContext({ actor: ANONYMOUS, requestId }, next);
}
