import { BoolField, EnumField, IdField, IntField, NestedField, TextField } from '../platform/http/fields';
import type { SmsCredit } from '../platform/sms/skebby-answer';
import { SKEBBY_TYPES, type SkebbyType } from '../platform/sms/skebby.gateway';
import { SMS_ROUTES, type SmsRoute } from './sms-post.service';
import type { SmsSetting } from './sms-setting.entity';

const optional = { optional: true };

const TYPES =
  '`GP`: with report of delivery; `TI`: without; `SI`: the cheapest, without sender, one part only.';

export class EditSmsSettingDto {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;

  @BoolField({ ...optional, description: 'SMS leave through the account.' }) enabled?: boolean;

  @TextField({ ...optional, max: 120, example: 'esempio' }) userName?: string;

  @TextField({ ...optional, max: 120, description: 'Never told again. Blank or missing: it stays.' })
  password?: string;

  @TextField({
    ...optional,
    max: 16,
    pattern: /^(\+?\d{0,15}|[A-Za-z0-9 ._-]{0,11})$/,
    example: 'Esempio',
    description: 'A sender registered with the provider, 11 letters or a number; blank: the provider’s own.',
  })
  senderName?: string;

  @EnumField(SKEBBY_TYPES, { ...optional, description: TYPES }) messageType?: SkebbyType;
}

export class SmsSettingDto {
  @IntField({ example: 1 }) version: number;

  @IdField({ example: 1 }) id: number;

  @BoolField() enabled: boolean;

  @TextField({ example: 'esempio' }) userName: string;

  @BoolField({ description: 'There is a password; it is never told.' }) passwordSet: boolean;

  @TextField({ example: 'Esempio' }) senderName: string;

  @EnumField(SKEBBY_TYPES, { description: TYPES }) messageType: SkebbyType;

  @EnumField(SMS_ROUTES, {
    description:
      '`skebby`: they leave; `catcher`: the demo keeps them among its mails; `none`: none may be asked for.',
  })
  route: SmsRoute;

  static from(setting: SmsSetting, route: SmsRoute): SmsSettingDto {
    const { version, id, enabled, userName, senderName, messageType, passwordSecret } = setting;
    return Object.assign(new SmsSettingDto(), {
      ...{ version, id, enabled, userName, senderName, messageType, route },
      passwordSet: passwordSecret !== null,
    });
  }
}

export class SendTestSmsDto {
  @TextField({ max: 32, example: '333 1234567', description: 'Whom to write to.' }) to: string;

  @EnumField(['it', 'en'], { optional: true }) language: 'it' | 'en' = 'it';
}

/** The message that was queued: its state tells how it went. */
export class TestSmsDto {
  @IdField() messageId: number;
}

class SmsCreditDto {
  @TextField({ example: 'GP' }) type: string;

  @IntField({ example: 842 }) quantity: number;
}

export class SmsCreditsDto {
  @NestedField(() => SmsCreditDto, { list: true }) credits: SmsCreditDto[];

  static from(credits: readonly SmsCredit[]): SmsCreditsDto {
    return Object.assign(new SmsCreditsDto(), { credits });
  }
}
