import { Module } from '@nestjs/common';
import { MailAssembly } from './mail-assembly.service';
import { MailSettings } from './mail-settings.service';
import { MessageClaims } from './message-claims.service';
import { MessageDesk } from './message-desk.service';
import { MessageService } from './message.service';

/** What we write to people, once each. */
@Module({
  providers: [MessageService, MessageDesk, MailSettings, MailAssembly, MessageClaims],
  exports: [MessageService, MailAssembly, MessageClaims],
})
export class MessagingModule {}
