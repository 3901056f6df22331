import { money } from '@ponte/shared/money';
import { BoolField, IntField, MoneyField } from '../../platform/http/fields';
import type { PaymentSetting } from './payment-setting.entity';

const LIMIT = { example: '0.99', description: 'The most that may be written off at once; zero for nothing.' };
const USES_CREDIT = {
  description: "Customers' credit pays their new invoices by itself; a partner may be an exception.",
};

export class EditPaymentSettingDto {
  @MoneyField({ ...LIMIT, optional: true }) writeOffLimit?: string;

  @BoolField({ ...USES_CREDIT, optional: true }) usesCredit?: boolean;

  @IntField({ min: 1, description: 'Version that was read.' }) version: number;
}

export class PaymentSettingDto {
  @MoneyField(LIMIT) writeOffLimit: string;

  @BoolField(USES_CREDIT) usesCredit: boolean;

  @IntField({ example: 1 }) version: number;

  static from({ writeOffLimit, usesCredit, version }: PaymentSetting): PaymentSettingDto {
    return Object.assign(new PaymentSettingDto(), {
      writeOffLimit: money(writeOffLimit),
      usesCredit,
      version,
    });
  }
}
