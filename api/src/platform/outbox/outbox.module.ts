import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventListeners } from './event-listeners.service';
import { Outbox } from './outbox.service';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Outbox, EventListeners],
  exports: [Outbox, EventListeners],
})
export class OutboxModule {}
