import { CaughtMailController } from './caught-mail.controller';

export const MAIL_CONTROLLERS = [CaughtMailController];
