import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { Config } from '../platform/config/config';
import { CONFIG } from '../platform/config/config.module';
import { currentActor } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';
import { assertVersion } from '../platform/http/version';
import type { Language } from '../platform/pdf/format';
import { derivedKey, lock } from '../platform/secret-box';
import type { SmsCredit } from '../platform/sms/skebby-answer';
import { SkebbyGateway } from '../platform/sms/skebby.gateway';
import { MessageService } from './message.service';
import { addressFault } from './new-message';
import { SMS_KEY_PURPOSE, SmsPost } from './sms-post.service';
import type { EditSmsSettingDto } from './sms-setting.dto';
import { SMS_SETTING_ID, SmsSetting } from './sms-setting.entity';

/** Our account for SMS, and a message to see whether it works. */
@Injectable()
export class SmsSettings {
  private readonly key: Buffer;

  constructor(
    private readonly db: Transactions,
    private readonly messages: MessageService,
    private readonly post: SmsPost,
    private readonly skebby: SkebbyGateway,
    @Inject(CONFIG) { secret }: Pick<Config, 'secret'>,
  ) {
    this.key = derivedKey(secret, SMS_KEY_PURPOSE);
  }

  current(): Promise<SmsSetting> {
    return this.db.manager.findOneByOrFail(SmsSetting, { id: SMS_SETTING_ID });
  }

  /** A password that is not told stays. `record.changed` on an old version, `sms.account-missing` when switched on without an account. */
  edit({ version, password, ...values }: EditSmsSettingDto): Promise<SmsSetting> {
    return this.db.run(async (tx) => {
      const setting = await tx.findOneOrFail(SmsSetting, {
        where: { id: SMS_SETTING_ID },
        lock: { mode: 'pessimistic_write' },
      });
      assertVersion(setting, { version });
      Object.assign(setting, values);
      if (password) setting.passwordSecret = lock(Buffer.from(password), this.key);
      if (setting.enabled && (setting.userName === '' || setting.passwordSecret === null))
        throw new DomainError('sms.account-missing');
      return tx.save(setting);
    });
  }

  /** What the account may still send. `sms.not-configured`, `sms.unavailable`. */
  async credits(): Promise<SmsCredit[]> {
    return this.skebby.credits(this.post.accountOf(await this.current()));
  }

  /** Queues a message of no importance, which costs what any costs; answers its id. `sms.not-configured`, `sms.invalid-number`. */
  async sendTest(to: string, language: Language): Promise<number> {
    await this.post.assertUsable();
    if (addressFault(to, 'sms') !== null) throw new DomainError('sms.invalid-number', { to });
    return this.db.run(async (tx) => {
      const [id] = await this.messages.queue(tx, [
        {
          ...{ key: `test:${randomUUID()}`, kind: 'test', channel: 'sms', template: 'test' },
          ...{ partnerId: null, to, language, data: { askedBy: currentActor().name } },
        },
      ]);
      return id ?? 0;
    });
  }
}
