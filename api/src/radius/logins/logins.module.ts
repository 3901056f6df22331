import { Module } from '@nestjs/common';
import { RadiusClient } from '../packet/radius-client.gateway';
import { LoginList } from './login-list.query';
import { TrialLogins } from './trial-login.service';

/** Logins: those that were answered, and trials of our own. */
@Module({
  providers: [LoginList, TrialLogins, RadiusClient],
  exports: [TrialLogins, RadiusClient],
})
export class LoginsModule {}
