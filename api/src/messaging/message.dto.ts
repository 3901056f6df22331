import { ListQuery } from '../platform/http/list-query.dto';
import {
  BoolField,
  EmailField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  TextField,
} from '../platform/http/fields';
import type { File } from '../platform/files/file.entity';
import { LOGO_CID } from './mail-company';
import type { Message } from './message.entity';
import { MESSAGE_STATES, type MessageState } from './message-state';
import { MESSAGE_CHANNELS, type MessageChannel } from './new-message';

export class MessageQuery extends ListQuery {
  @EnumField(MESSAGE_STATES, { optional: true }) state?: MessageState;

  @TextField({ optional: true, max: 64, example: 'contract.expiring' }) kind?: string;

  @IdField({ optional: true }) partnerId?: number;
}

export class MessageDto {
  @IdField() id: number;

  @TextField({ example: 'contract-offer:4711', description: 'What makes the message one of its kind.' })
  key: string;

  @TextField({ example: 'contract.offer', description: 'What it is about.' }) kind: string;

  @IdField({ nullable: true }) partnerId: number | null;

  @EnumField(MESSAGE_CHANNELS) channel: MessageChannel;

  @EnumField(['it', 'en']) language: string;

  @TextField({
    example: 'mario.rossi@example.it',
    description: 'Of an SMS the number. Blank when there was none.',
  })
  toAddress: string;

  @TextField({ example: 'Il tuo contratto' }) subject: string;

  @BoolField({
    description: 'It holds a code or a key: its text is not shown, and is forgotten once it is sent.',
  })
  confidential: boolean;

  @EnumField(MESSAGE_STATES, {
    description: '`unsure`: on its way when line or worker fell; it is never sent again by itself.',
  })
  state: MessageState;

  @IntField({ description: 'Tries made.' }) attempts: number;

  @TextField({ nullable: true, example: '450 mailbox busy', description: 'The last complaint.' })
  error: string | null;

  @InstantField() queuedAt: string;

  @InstantField({ nullable: true, description: 'When it is tried next.' }) nextTryAt: string | null;

  @InstantField({ nullable: true }) sentAt: string | null;

  static from(message: Message): MessageDto {
    return Object.assign(new MessageDto(), rowOf(message));
  }
}

export class MessageAttachmentDto {
  @IdField() fileId: number;

  @TextField({ example: 'Contratto 2026-00042.pdf' }) name: string;

  @IntField({ example: 48_213, description: 'Bytes.' }) size: number;
}

export class MessageDetailDto extends MessageDto {
  @TextField({ max: 2_000_000, description: 'The page as it is sent; to be shown without scripts.' })
  html: string;

  @TextField({ max: 2_000_000, description: 'The same for readers that show no HTML.' }) text: string;

  @NestedField(() => MessageAttachmentDto, { list: true }) attachments: MessageAttachmentDto[];

  /** @param logo of our company, which stands in for the picture that goes along with the mail. */
  static detail(message: Message, files: ReadonlyMap<number, File>, logo: string | null): MessageDetailDto {
    const attachments = message.attachments.map(({ fileId }) => {
      const file = files.get(fileId);
      return { fileId, name: file?.name ?? '', size: file?.size ?? 0 };
    });
    const shown = message.confidential ? { html: '', text: '' } : { html: message.html, text: message.text };
    const html = shown.html.replaceAll(`cid:${LOGO_CID}`, logo ?? '');
    return Object.assign(new MessageDetailDto(), { ...rowOf(message), ...shown, html, attachments });
  }
}

export class RetryMessageDto {
  @EmailField({ optional: true, description: 'Another address, if the first was wrong.' }) to?: string;
}

function rowOf(message: Message): object {
  const { id, key, kind, partnerId, language, toAddress, subject, confidential, state } = message;
  const { attempts, error, channel } = message;
  return {
    ...{ id, key, kind, partnerId, language, toAddress, subject, confidential },
    ...{ channel, state, attempts, error },
    queuedAt: message.queuedAt.toISOString(),
    nextTryAt: message.nextTryAt?.toISOString() ?? null,
    sentAt: message.sentAt?.toISOString() ?? null,
  };
}
