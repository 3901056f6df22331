import { Module } from '@nestjs/common';
import { MailAssembly } from './mail-assembly.service';
import { MailSettingController } from './mail-setting.controller';
import { MailSettings } from './mail-settings.service';
import { MessageClaims } from './message-claims.service';
import { MessageDesk } from './message-desk.service';
import { MessageController } from './message.controller';
import { MessageService } from './message.service';

/** What we write to people, once each. */
@Module({
  controllers: [MessageController, MailSettingController],
  providers: [MessageService, MessageDesk, MailSettings, MailAssembly, MessageClaims],
  exports: [MessageService, MailAssembly, MessageClaims],
})
export class MessagingModule {}
