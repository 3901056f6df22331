import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { CompanyService } from '../platform/company/company.service';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import { MailTemplates, type RenderedMail } from '../platform/mail/mail-templates.service';
import { mobileNumber } from '../platform/sms/phone-number';
import { mailCompany, type MailCompany } from './mail-company';
import { MessageAttachment } from './message-attachment.entity';
import { Message } from './message.entity';
import { addressFault, type NewMessage } from './new-message';

/** Writes messages; the worker sends them. */
@Injectable()
export class MessageService {
  constructor(
    private readonly company: CompanyService,
    private readonly templates: MailTemplates,
    private readonly clock: Clock,
  ) {}

  /**
   * Lays messages out and puts them into the queue with the caller's transaction: they go out exactly when the change they
   * tell of is there. A key that is known already is passed over. Answers the ids in order, four statements however many.
   * Throws when a template lacks a value, which is a fault of the caller.
   */
  async queue(tx: EntityManager, messages: readonly NewMessage[]): Promise<number[]> {
    if (messages.length === 0) return [];
    const known = await this.known(tx, messages);
    const fresh = firstOfEach(messages).filter(({ key }) => !known.has(key));
    const company = mailCompany(await this.company.current(tx));
    const ids = await insertMany(
      tx,
      Message,
      fresh.map((message) => this.row(message, company)),
    );
    await insertMany(
      tx,
      MessageAttachment,
      fresh.flatMap(({ attachments = [] }, index) =>
        attachments.map((fileId, position) => ({ messageId: ids[index] ?? 0, fileId, position })),
      ),
    );
    fresh.forEach(({ key }, index) => known.set(key, ids[index] ?? 0));
    return messages.map(({ key }) => known.get(key) ?? 0);
  }

  private async known(tx: EntityManager, messages: readonly NewMessage[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: number; key: string }[]>(
      'SELECT id, `key` FROM message WHERE `key` IN (?)',
      [messages.map(({ key }) => key)],
    );
    return new Map(rows.map(({ id, key }) => [key, id]));
  }

  private row(message: NewMessage, company: MailCompany): Row<Message> {
    const { key, kind, partnerId, to, language, confidential = false, channel = 'email' } = message;
    const { subject, html, text } = this.laidOut(message, company);
    const now = this.clock.now();
    const error = addressFault(to, channel);
    return {
      ...{ key, kind, partnerId, channel, language, confidential, html, text, error },
      toAddress: (channel === 'sms' ? mobileNumber(to ?? '') : null) ?? to?.trim() ?? '',
      subject: subject.slice(0, 255),
      state: error === null ? 'queued' : 'failed',
      queuedAt: now,
      nextTryAt: error === null ? now : null,
      internetId: `${randomUUID()}@${company.email?.split('@')[1] ?? 'ponte.invalid'}`,
    };
  }

  private laidOut({ template, language, data, channel }: NewMessage, company: MailCompany): RenderedMail {
    const view = { ...data, company };
    return channel === 'sms'
      ? { ...this.templates.renderSms(template, language, view), html: '' }
      : this.templates.render(template, language, view);
  }
}

/** One message a key, the first. */
function firstOfEach(messages: readonly NewMessage[]): NewMessage[] {
  const byKey = new Map<string, NewMessage>();
  for (const message of messages) if (!byKey.has(message.key)) byKey.set(message.key, message);
  return [...byKey.values()];
}
