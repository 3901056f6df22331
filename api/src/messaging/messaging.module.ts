import { Module } from '@nestjs/common';
import { MailAssembly } from './mail-assembly.service';
import { MailSettings } from './mail-settings.service';
import { MessageClaims } from './message-claims.service';
import { MessageDesk } from './message-desk.service';
import { MessageService } from './message.service';
import { SmsPost } from './sms-post.service';
import { SmsSettings } from './sms-settings.service';

/** What we write to people, once each. */
@Module({
  providers: [MessageService, MessageDesk, MailSettings, SmsSettings, SmsPost, MailAssembly, MessageClaims],
  exports: [MessageService, SmsPost, MailAssembly, MessageClaims],
})
export class MessagingModule {}
