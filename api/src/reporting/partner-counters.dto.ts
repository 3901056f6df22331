import { money } from '@ponte/shared/money';
import type Big from 'big.js';
import { IntField, MoneyField } from '../platform/http/fields';
import type { PartnerCounters } from './partner-counters.query';

/** Null for who may not read payments. */
const kept = { nullable: true } as const;

/** How much hangs on a partner: the counters of its page. */
export class PartnerCountersDto {
  @IntField() contracts: number;

  @IntField() activeContracts: number;

  @IntField() invoices: number;

  @IntField() creditNotes: number;

  @IntField() payments: number;

  @IntField({ description: 'E-mails written to it.' }) messages: number;

  @IntField({ description: 'Whatever their versions.' }) quotes: number;

  @IntField() orders: number;

  @IntField({ description: 'RADIUS logins of its lines.' }) accounts: number;

  @MoneyField({ ...kept, description: 'EUR owed.' }) openAmount: string | null;

  @MoneyField({ ...kept, description: 'EUR of it that is late.' }) overdueAmount: string | null;

  @MoneyField({ ...kept, description: 'EUR paid and not set against anything yet.' }) credit: string | null;

  @MoneyField({ ...kept, description: 'EUR of credit notes not used yet.' }) openCreditNotes: string | null;

  /** Without `withMoney` it tells how many, not how much. */
  static from(counters: PartnerCounters, withMoney: boolean): PartnerCountersDto {
    const { openAmount, overdueAmount, credit, openCreditNotes, ...counts } = counters;
    const told = (amount: Big): string | null => (withMoney ? money(amount) : null);
    return Object.assign(new PartnerCountersDto(), {
      ...counts,
      openAmount: told(openAmount),
      overdueAmount: told(overdueAmount),
      credit: told(credit),
      openCreditNotes: told(openCreditNotes),
    });
  }
}
