import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { Response } from 'express';
import { currentContext } from '../context';
import { isDuplicate, isStillInUse, missingReference } from '../db/transactions.service';
import { problemOf, type Problem } from './problem';

/** Every error leaves as problem+json; what we did not foresee is logged whole and told without its details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    const problem = this.problem(error);
    const { requestId } = currentContext();
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, ...(requestId === null ? {} : { requestId }) }));
  }

  private problem(error: unknown): Problem {
    if (error instanceof DomainError) return problemOf(error);
    if (error instanceof HttpException) return httpProblem(error);
    if (isDuplicate(error)) return problemOf(new DomainError('record.duplicate'));
    if (isStillInUse(error)) return problemOf(new DomainError('record.in-use'));
    const field = missingReference(error);
    if (field !== null)
      return problemOf(new DomainError('record.invalid-reference', {}, [{ field, code: 'not-found' }]));
    this.log.error(error);
    return { type: 'about:blank', title: 'internal error', status: 500, code: 'server.internal' };
  }
}

const CODES: Readonly<Record<number, string>> = {
  400: 'request.invalid',
  401: 'auth.required',
  403: 'auth.forbidden',
  404: 'route.not-found',
  413: 'request.too-large',
  415: 'request.unsupported-type',
  429: 'request.too-many',
};

function httpProblem(error: HttpException): Problem {
  const status = error.getStatus();
  return { type: 'about:blank', title: error.message, status, code: CODES[status] ?? 'request.failed' };
}
