import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import type { Tokens } from './session.service';

const NAME = 'ponte_refresh';

/** Carries the refresh token where no script can read it and no other site can send it, to the sign-in routes only. */
@Injectable()
export class RefreshCookie {
  private readonly options: CookieOptions;

  constructor(@Inject(CONFIG) config: Config) {
    this.options = { httpOnly: true, sameSite: 'strict', secure: config.secureCookies, path: '/api/v1/auth' };
  }

  read(request: Request): unknown {
    return (request.cookies as Record<string, unknown> | undefined)?.[NAME];
  }

  /** Leaves the cookie as it is when there is nothing new. */
  write(response: Response, refresh: Tokens['refresh']): void {
    if (refresh) response.cookie(NAME, refresh.token, { ...this.options, expires: refresh.expiresAt });
  }

  clear(response: Response): void {
    response.clearCookie(NAME, this.options);
  }
}
