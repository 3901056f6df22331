import { MessageController } from './message.controller';
import { MailSettingController } from './mail-setting.controller';

export const MESSAGING_CONTROLLERS = [MessageController, MailSettingController];
