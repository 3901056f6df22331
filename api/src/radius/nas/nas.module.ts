import { Module } from '@nestjs/common';
import { LoginsModule } from '../logins/logins.module';
import { SessionsModule } from '../sessions/sessions.module';
import { AccessPoints } from './access-points.service';
import { Nases } from './nases.service';
import { NasTests } from './nas-test.service';

/** The routers that customers come in by, and what they hang on. */
@Module({
  imports: [LoginsModule, SessionsModule],
  providers: [Nases, NasTests, AccessPoints],
  exports: [Nases, AccessPoints],
})
export class NasModule {}
