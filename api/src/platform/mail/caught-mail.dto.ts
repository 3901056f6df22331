import type { AddressObject } from 'mailparser';
import { BoolField, InstantField, IntField, NestedField, TextField } from '../http/fields';
import type { CaughtMail } from './caught-mails.gateway';

export class CatchingDto {
  @BoolField({ description: 'True in the demo, as long as no mail server is set.' }) active: boolean;
}

class CaughtAttachmentDto {
  @IntField({ description: 'Its place among the attachments, from 0.' }) index: number;

  @TextField({ example: 'Contratto 2026-00042.pdf' }) name: string;

  @TextField({ example: 'application/pdf' }) mime: string;

  @IntField({ example: 48_213, description: 'Bytes.' }) size: number;
}

/** A mail that the demo's own server kept instead of delivering it. */
export class CaughtMailDto {
  @TextField({ example: '20261124101500000-000000-a1b2c3d4' }) id: string;

  @TextField({ example: '"Esempio Wireless Srl" <info@example.it>' }) from: string;

  @TextField({ example: 'mario.rossi@example.it' }) to: string;

  @TextField({ example: 'Il tuo contratto' }) subject: string;

  @InstantField({ nullable: true }) date: string | null;

  @NestedField(() => CaughtAttachmentDto, { list: true }) attachments: CaughtAttachmentDto[];

  static from(caught: CaughtMail): CaughtMailDto {
    return Object.assign(new CaughtMailDto(), rowOf(caught));
  }
}

export class CaughtMailDetailDto extends CaughtMailDto {
  @TextField({ max: 2_000_000, description: 'The page, its pictures inside; to be shown without scripts.' })
  html: string;

  @TextField({ max: 2_000_000 }) text: string;

  static detail(caught: CaughtMail): CaughtMailDetailDto {
    const { html, text = '' } = caught.mail;
    return Object.assign(new CaughtMailDetailDto(), {
      ...rowOf(caught),
      html: html === false ? '' : html,
      text,
    });
  }
}

function rowOf({ id, mail }: CaughtMail): object {
  return {
    id,
    from: addresses(mail.from),
    to: addresses(mail.to),
    subject: mail.subject ?? '',
    date: mail.date?.toISOString() ?? null,
    attachments: mail.attachments.flatMap((attachment, index) => {
      const { filename, contentType, size, related } = attachment;
      return related ? [] : [{ index, name: filename ?? `${index + 1}`, mime: contentType, size }];
    }),
  };
}

function addresses(field: AddressObject | AddressObject[] | undefined): string {
  if (!field) return '';
  return [field]
    .flat()
    .map(({ text }) => text)
    .join(', ');
}
