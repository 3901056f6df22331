import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import { PaymentSettingDto, type EditPaymentSettingDto } from './payment-setting.dto';
import { PAYMENT_SETTING_ID, PaymentSetting } from './payment-setting.entity';

/** What the company lets its office do with money received. */
@Injectable()
export class PaymentSettings {
  constructor(private readonly db: Transactions) {}

  current(tx: EntityManager = this.db.manager): Promise<PaymentSetting> {
    return tx.findOneByOrFail(PaymentSetting, { id: PAYMENT_SETTING_ID });
  }

  /** `record.changed` on an old version. */
  edit({ version, writeOffLimit, usesCredit }: EditPaymentSettingDto): Promise<PaymentSetting> {
    return this.db.run(async (tx) => {
      const setting = await tx.findOneOrFail(PaymentSetting, {
        where: { id: PAYMENT_SETTING_ID },
        lock: { mode: 'pessimistic_write' },
      });
      assertVersion(setting, { version }, PaymentSettingDto.from(setting));
      if (writeOffLimit !== undefined) setting.writeOffLimit = new Big(writeOffLimit);
      if (usesCredit !== undefined) setting.usesCredit = usesCredit;
      return tx.save(setting);
    });
  }
}
