import { MessageController } from './message.controller';
import { MailSettingController } from './mail-setting.controller';
import { SmsSettingController } from './sms-setting.controller';

export const MESSAGING_CONTROLLERS = [MessageController, MailSettingController, SmsSettingController];
