import { Module } from '@nestjs/common';
import { MessageService } from './message.service';

/** What we write to people, once each. */
@Module({
  providers: [MessageService],
  exports: [MessageService],
})
export class MessagingModule {}
