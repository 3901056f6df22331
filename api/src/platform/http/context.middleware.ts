import type { NextFunction, Request, Response } from 'express';
import { ANONYMOUS, runInContext } from '../context';
import { requestIdFrom } from './request-id';

/**
 * Opens the context of a request: nobody known yet, and an id that goes back as `X-Request-Id` and into every log line
 * (pino takes `request.id`) and audit entry. Must run before the guards and before the request log.
 */
export function openContext(request: Request, response: Response, next: NextFunction): void {
  const requestId = requestIdFrom(request.headers['x-request-id']);
  Object.assign(request, { id: requestId });
  response.setHeader('X-Request-Id', requestId);
  runInContext({ actor: ANONYMOUS, requestId }, next);
}
