import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { AccessFactsQuery } from './access-facts.query';
import { AccessNews } from './access-news.service';
import { AccessRoutine } from './access-routine.service';
import { AccessStates } from './access-states.service';
import { ContractAccessListener } from './contract-access.listener';
import { LineServices } from './line-services.service';
import { AccessLog } from './access-log.query';
import { NetworkAccessListener } from './network-access.listener';
import { RadiusSettings } from './radius-settings.service';

/** Who is let in, and why: accounts follow contracts, the office and the days. */
@Module({
  imports: [SessionsModule],
  providers: [
    ...[AccessStates, AccessFactsQuery, AccessNews, LineServices],
    ...[ContractAccessListener, NetworkAccessListener, AccessRoutine],
    ...[RadiusSettings, AccessLog],
  ],
  exports: [AccessStates, AccessNews, LineServices],
})
export class AccessModule {}
