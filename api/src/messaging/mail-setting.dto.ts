import type { MailConfig } from '../platform/config/mail-config';
import { EmailField, EnumField, IdField, IntField, TextField } from '../platform/http/fields';
import type { MailSetting } from './mail-setting.entity';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };

/** Where mail goes: to a server, to the demo's own that keeps it, or nowhere. */
export const MAIL_ROUTES = ['smtp', 'catcher', 'none'] as const;

export class EditMailSettingDto {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;

  @TextField({
    ...optional,
    max: 80,
    example: 'Assistenza Esempio Wireless',
    description: 'Blank: our own name.',
  })
  fromName?: string;

  @EmailField({ ...erasable, example: 'posta@example.it', description: 'Null: the address of MAIL_FROM.' })
  fromAddress?: string | null;

  @EmailField({
    ...erasable,
    example: 'info@example.it',
    description: 'Where answers go; null: to the sender.',
  })
  replyTo?: string | null;

  @IntField({ ...optional, min: 1, max: 100_000, example: 300, description: 'Messages a minute, at most.' })
  perMinute?: number;
}

export class MailSettingDto {
  @IntField({ example: 1 }) version: number;

  @IdField({ example: 1 }) id: number;

  @TextField({ example: 'Assistenza Esempio Wireless' }) fromName: string;

  @TextField({ nullable: true, example: 'posta@example.it' }) fromAddress: string | null;

  @TextField({ nullable: true, example: 'info@example.it' }) replyTo: string | null;

  @IntField({ example: 300 }) perMinute: number;

  @EnumField(MAIL_ROUTES, {
    description: '`smtp`: a server is set; `catcher`: the demo keeps what is sent; `none`: nothing leaves.',
  })
  route: (typeof MAIL_ROUTES)[number];

  @TextField({ nullable: true, example: 'smtp.example.it', description: 'Host of the server.' })
  server: string | null;

  @TextField({ nullable: true, example: 'Ponte <posta@example.it>', description: 'MAIL_FROM as it is set.' })
  mailFrom: string | null;

  static from(
    { version, id, fromName, fromAddress, replyTo, perMinute }: MailSetting,
    mail: MailConfig,
  ): MailSettingDto {
    return Object.assign(new MailSettingDto(), {
      ...{ version, id, fromName, fromAddress, replyTo, perMinute },
      route: mail.smtp ? 'smtp' : mail.catcher ? 'catcher' : 'none',
      server: mail.smtp?.host ?? null,
      mailFrom: mail.from,
    });
  }
}

export class SendTestMailDto {
  @EmailField({ description: 'Whom to write to.' }) to: string;

  @EnumField(['it', 'en'], { optional: true }) language: 'it' | 'en' = 'it';
}

/** The message that was queued: its state tells how it went. */
export class TestMailDto {
  @IdField() messageId: number;
}
