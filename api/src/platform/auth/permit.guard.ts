import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@ponte/shared/domain-error';
import type { Request } from 'express';
import { setActor, type Actor } from '../context';
import { apiKeyOf } from './api-key-text';
import { IdentityService } from './identity.service';
import { JwtGuard } from './jwt.guard';
import { ACCESS, type Access } from './permit.decorator';

/** Stands before every handler. A handler that says nothing of who may call it is closed to everybody. */
@Injectable()
export class PermitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly jwt: JwtGuard,
    private readonly identities: IdentityService,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (!access) throw new DomainError('auth.forbidden');
    if (access.kind !== 'public') authorize(await this.identify(execution), access);
    return true;
  }

  /** Finds out who calls and tells the request's context. */
  private async identify(execution: ExecutionContext): Promise<Actor> {
    const key = apiKeyOf(execution.switchToHttp().getRequest<Request>().headers);
    if (key !== null) {
      const actor = await this.identities.byApiKey(key);
      setActor(actor);
      return actor;
    }
    const { actor, sessionId } = await this.jwt.authenticate(execution);
    setActor(actor, sessionId);
    return actor;
  }
}

function authorize(actor: Actor, access: Exclude<Access, { kind: 'public' }>): void {
  if (access.kind === 'signed-in') {
    if (actor.kind !== 'user') throw new DomainError('auth.forbidden');
  } else if (!actor.permissions.has(access.permission)) {
    throw new DomainError('auth.forbidden', { missing: [access.permission] });
  }
}
