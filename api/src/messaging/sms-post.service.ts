import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Clock } from '../platform/clock.service';
import type { Config } from '../platform/config/config';
import { CONFIG } from '../platform/config/config.module';
import { Transactions } from '../platform/db/transactions.service';
import type { SendOutcome } from '../platform/mail/outgoing-mail';
import { SmtpGateway } from '../platform/mail/smtp.gateway';
import { derivedKey, unlock } from '../platform/secret-box';
import { SkebbyGateway, type SkebbyAccount } from '../platform/sms/skebby.gateway';
import type { Message } from './message.entity';
import { SMS_SETTING_ID, SmsSetting } from './sms-setting.entity';

export const SMS_KEY_PURPOSE = 'sms-account';

/** Where SMS go: to the provider, among the mails the demo keeps, or nowhere. */
export const SMS_ROUTES = ['skebby', 'catcher', 'none'] as const;
export type SmsRoute = (typeof SMS_ROUTES)[number];

/** The way out of SMS. */
@Injectable()
export class SmsPost {
  private readonly key: Buffer;

  constructor(
    private readonly db: Transactions,
    private readonly skebby: SkebbyGateway,
    private readonly smtp: SmtpGateway,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret' | 'mail'>,
  ) {
    this.key = derivedKey(config.secret, SMS_KEY_PURPOSE);
  }

  async route(): Promise<SmsRoute> {
    return this.routeOf(await this.setting());
  }

  routeOf({ enabled }: SmsSetting): SmsRoute {
    if (enabled) return 'skebby';
    return this.config.mail.catcher ? 'catcher' : 'none';
  }

  /** `sms.not-configured` where none would leave. */
  async assertUsable(): Promise<void> {
    if ((await this.route()) === 'none') throw new DomainError('sms.not-configured');
  }

  /** `sms.not-configured` where there is no account, or its password was locked with another secret. */
  accountOf({ userName, passwordSecret }: SmsSetting): SkebbyAccount {
    const password = passwordSecret === null ? null : unlock(passwordSecret, this.key);
    if (userName === '' || password === null) throw new DomainError('sms.not-configured');
    return { userName, password: password.toString() };
  }

  /** Tries once. Throws only before a word was said. */
  async send(message: Message): Promise<SendOutcome> {
    const setting = await this.setting();
    if (this.routeOf(setting) === 'catcher') return this.catch(message);
    const { toAddress: to, text, internetId } = message;
    const { senderName: sender, messageType: type } = setting;
    const orderId = (internetId.split('@')[0] ?? '').replaceAll('-', '');
    return this.skebby.send(this.accountOf(setting), { to, text, sender, type, orderId });
  }

  /** The demo shows it among its mails. */
  private catch({ toAddress, text, internetId }: Message): Promise<SendOutcome> {
    return this.smtp.send({
      ...{ from: 'SMS <sms@ponte.invalid>', replyTo: null, to: `${toAddress}@sms.invalid` },
      ...{
        subject: `SMS ${toAddress}`,
        text,
        html: `<pre style="white-space: pre-wrap">${escaped(text)}</pre>`,
      },
      ...{ messageId: internetId, date: this.clock.now(), attachments: [] },
    });
  }

  private setting(): Promise<SmsSetting> {
    return this.db.manager.findOneByOrFail(SmsSetting, { id: SMS_SETTING_ID });
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
