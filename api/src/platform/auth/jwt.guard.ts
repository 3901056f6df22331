import { Injectable, type ExecutionContext } from '@nestjs/common';
import { TokenExpiredError } from '@nestjs/jwt';
import { AuthGuard } from '@nestjs/passport';
import { DomainError } from '@ponte/shared/domain-error';
import type { Request } from 'express';
import type { SignedInUser } from './jwt.strategy';

/** Reads the bearer token of a request; says by its own codes why there is nobody. */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  /** The user of the request's token: `auth.required`, `auth.expired-token`, `auth.invalid-token`, `auth.session-ended`. */
  async authenticate(execution: ExecutionContext): Promise<SignedInUser> {
    await this.canActivate(execution);
    return execution.switchToHttp().getRequest<Request>().user as SignedInUser;
  }

  override handleRequest<T>(
    error: Error | null,
    user: T | false | null,
    fault: unknown,
    execution: ExecutionContext,
  ): T {
    if (error) throw error;
    if (user) return user;
    const { authorization } = execution.switchToHttp().getRequest<Request>().headers;
    if (authorization === undefined) throw new DomainError('auth.required');
    throw new DomainError(fault instanceof TokenExpiredError ? 'auth.expired-token' : 'auth.invalid-token');
  }
}
