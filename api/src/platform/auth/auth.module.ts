import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { TOKEN_RULES } from './access-claims';
import { ApiKeyService } from './api-key.service';
import { CredentialsService } from './credentials.service';
import { FirstAdminService } from './first-admin.service';
import { IdentityService } from './identity.service';
import { JwtGuard } from './jwt.guard';
import { JwtStrategy } from './jwt.strategy';
import { LocalGuard } from './local.guard';
import { LocalStrategy } from './local.strategy';
import { LoginThrottle } from './login-throttle.service';
import { PermitGuard } from './permit.guard';
import { ProfileService } from './profile.service';
import { RefreshCookie } from './refresh-cookie.service';
import { RoleService } from './role.service';
import { SessionService } from './session.service';
import { UserListService } from './user-list.service';
import { UserService } from './user.service';

/** Who may come in and do what. Its guard stands before every handler of every module. */
@Global()
@Module({
  imports: [
    PassportModule,
    JwtModule.registerAsync({
      inject: [CONFIG],
      useFactory: ({ secret }: Config) => ({ secret, signOptions: TOKEN_RULES }),
    }),
  ],
  providers: [
    { provide: APP_GUARD, useClass: PermitGuard },
    JwtStrategy,
    JwtGuard,
    LocalStrategy,
    LocalGuard,
    LoginThrottle,
    CredentialsService,
    IdentityService,
    SessionService,
    ProfileService,
    RefreshCookie,
    UserService,
    UserListService,
    RoleService,
    ApiKeyService,
    FirstAdminService,
  ],
  exports: [FirstAdminService],
})
export class AuthModule {}
