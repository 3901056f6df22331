import { money } from '@ponte/shared/money';
import { IntField, MoneyField } from '../../platform/http/fields';
import type { PaymentSetting } from './payment-setting.entity';

const LIMIT = { example: '0.99', description: 'The most that may be written off at once; zero for nothing.' };

export class EditPaymentSettingDto {
  @MoneyField({ ...LIMIT, optional: true }) writeOffLimit?: string;

  @IntField({ min: 1, description: 'Version that was read.' }) version: number;
}

export class PaymentSettingDto {
  @MoneyField(LIMIT) writeOffLimit: string;

  @IntField({ example: 1 }) version: number;

  static from({ writeOffLimit, version }: PaymentSetting): PaymentSettingDto {
    return Object.assign(new PaymentSettingDto(), { writeOffLimit: money(writeOffLimit), version });
  }
}
