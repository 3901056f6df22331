import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { DomainError } from '@ponte/shared/domain-error';
import type { Request, Response } from 'express';
import { validationPipe } from '../http/validation';
import { LoginDto } from './auth.dto';

/** Lets a sign-in through when e-mail and password are right. Guards run before pipes, so it checks the body's shape itself. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  private readonly shape = validationPipe();

  override async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<Request>();
    await this.shape.transform(request.body ?? {}, { type: 'body', metatype: LoginDto });
    return super.canActivate(execution) as Promise<boolean>;
  }

  override handleRequest<T>(
    error: Error | null,
    user: T | false | null,
    _fault: unknown,
    execution: ExecutionContext,
  ): T {
    if (error instanceof DomainError && typeof error.params.retryAfterSeconds === 'number') {
      const response = execution.switchToHttp().getResponse<Response>();
      response.setHeader('Retry-After', error.params.retryAfterSeconds);
    }
    if (error) throw error;
    if (!user) throw new DomainError('auth.invalid-credentials');
    return user;
  }
}
