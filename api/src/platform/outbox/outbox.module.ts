import { Global, Module } from '@nestjs/common';
import { DecoratedMethodsModule } from '../decorated-methods.module';
import { EventListeners } from './event-listeners.service';
import { Outbox } from './outbox.service';

@Global()
@Module({
  imports: [DecoratedMethodsModule],
  providers: [Outbox, EventListeners],
  exports: [Outbox, EventListeners],
})
export class OutboxModule {}
