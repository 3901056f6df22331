import { money } from '@ponte/shared/money';
import { IntField, MoneyField } from '../platform/http/fields';
import type { PartnerCounters } from './partner-counters.query';

/** How much hangs on a partner: the counters of its page. */
export class PartnerCountersDto {
  @IntField() contracts: number;

  @IntField() activeContracts: number;

  @IntField() invoices: number;

  @IntField() creditNotes: number;

  @IntField() payments: number;

  @IntField({ description: 'E-mails written to it.' }) messages: number;

  @MoneyField({ description: 'EUR owed.' }) openAmount: string;

  @MoneyField({ description: 'EUR of it that is late.' }) overdueAmount: string;

  @MoneyField({ description: 'EUR paid and not set against anything yet.' }) credit: string;

  static from({ openAmount, overdueAmount, credit, ...counts }: PartnerCounters): PartnerCountersDto {
    return Object.assign(new PartnerCountersDto(), {
      ...counts,
      openAmount: money(openAmount),
      overdueAmount: money(overdueAmount),
      credit: money(credit),
    });
  }
}
