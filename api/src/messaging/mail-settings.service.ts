import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';
import { assertVersion } from '../platform/http/version';
import type { Language } from '../platform/pdf/format';
import type { EditMailSettingDto } from './mail-setting.dto';
import { MAIL_SETTING_ID, MailSetting } from './mail-setting.entity';
import { MessageService } from './message.service';

/** How our mails introduce themselves, and a mail to see whether that works. */
@Injectable()
export class MailSettings {
  constructor(
    private readonly db: Transactions,
    private readonly messages: MessageService,
  ) {}

  current(): Promise<MailSetting> {
    return this.db.manager.findOneByOrFail(MailSetting, { id: MAIL_SETTING_ID });
  }

  /** `record.changed` on an old version. */
  edit({ version, ...values }: EditMailSettingDto): Promise<MailSetting> {
    return this.db.run(async (tx) => {
      const setting = await tx.findOneOrFail(MailSetting, {
        where: { id: MAIL_SETTING_ID },
        lock: { mode: 'pessimistic_write' },
      });
      assertVersion(setting, { version });
      return tx.save(Object.assign(setting, values));
    });
  }

  /** Queues a message of no importance; answers its id, by which its state is seen. */
  sendTest(to: string, language: Language): Promise<number> {
    return this.db.run(async (tx) => {
      const data = { askedBy: currentActor().name };
      const message = { kind: 'test', partnerId: null, to, template: 'test', language, data };
      const [id] = await this.messages.queue(tx, [{ ...message, key: `test:${randomUUID()}` }]);
      return id ?? 0;
    });
  }
}
