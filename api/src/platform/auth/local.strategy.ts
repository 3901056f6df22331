import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { DomainError } from '@ponte/shared/domain-error';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { CredentialsService } from './credentials.service';
import type { User } from './user.entity';

/** Sign-in by e-mail and password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly credentials: CredentialsService) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  async validate(request: Request, email: string, password: string): Promise<User> {
    const user = await this.credentials.check(email, password, request.ip ?? '');
    if (!user) throw new DomainError('auth.invalid-credentials');
    return user;
  }
}
