import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import type { Actor } from '../context';
import { TOKEN_RULES, type AccessClaims } from './access-claims';
import { IdentityService } from './identity.service';

/** Who a request is, and in which session. */
export interface SignedInUser {
  readonly actor: Actor;
  readonly sessionId: number;
}

/**
 * Checks access tokens. They expire by the machine's clock, which no test or dry run can hold, and not by `Clock`: a held
 * business day must neither revive a token nor end one.
 */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @Inject(CONFIG) config: Config,
    private readonly identities: IdentityService,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: config.secret,
      algorithms: [TOKEN_RULES.algorithm],
      issuer: TOKEN_RULES.issuer,
      audience: TOKEN_RULES.audience,
    });
  }

  async validate({ sid }: AccessClaims): Promise<SignedInUser> {
    return { actor: await this.identities.bySession(sid), sessionId: sid };
  }
}
