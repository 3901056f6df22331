import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { ACCOUNT_TYPES, type AccountType } from '../chart/account-type';
import { ENTRY_SOURCES, type EntrySource } from '../journal/entry-source';
import type { AccountLedger, Ledger, LedgerRow, PartnerLedger } from './ledger.query';

export class LedgerSpanDto {
  @DayField({ optional: true, description: 'First day, included; what is before makes the opening balance.' })
  from?: string;

  @DayField({ optional: true, description: 'Last day, included.' })
  to?: string;

  @BoolField({ optional: true, description: 'True: with the entries that close and open the years.' })
  withClosing?: boolean;
}

export class LedgerQueryDto extends LedgerSpanDto {
  @IntField({ min: 1, max: 1_000_000, optional: true, example: 1, description: 'Page, counted from 1.' })
  page = 1;

  @IntField({ min: 1, max: 500, optional: true, example: 100, description: 'Lines a page.' })
  perPage = 100;
}

class LedgerRowDto {
  @IdField({ description: 'Of the journal line.' }) id: number;

  @IdField({ description: 'Of the journal entry.' }) entryId: number;

  @DayField() postedOn: string;

  @TextField({ example: 'VEN' }) journalCode: string;

  @TextField({ example: 'Fattura 2026/00042 Rossi Mario' }) description: string;

  @EnumField(ENTRY_SOURCES) sourceKind: EntrySource;

  @IdField({ nullable: true, description: 'Of the invoice or credit note, or of the payment.' })
  sourceId: number | null;

  @IdField() accountId: number;

  @TextField({ example: '1501' }) accountCode: string;

  @IdField({ nullable: true }) partnerId: number | null;

  @TextField({ nullable: true, example: 'Rossi Mario' }) partnerName: string | null;

  @MoneyField() debit: string;

  @MoneyField({ example: '0.00' }) credit: string;

  @MoneyField({ negative: true, description: 'Debits less credits up to and with this line.' })
  balance: string;

  static from({ debit, credit, balance, ...row }: LedgerRow): LedgerRowDto {
    return Object.assign(new LedgerRowDto(), row, {
      debit: money(debit),
      credit: money(credit),
      balance: money(balance),
    });
  }
}

class LedgerDto {
  @MoneyField({ negative: true, description: 'Debits less credits before the first day.' }) opening: string;

  @MoneyField({ description: 'Sum of all debits between the days, on this page or not.' }) debit: string;

  @MoneyField({ description: 'Sum of all credits between the days.' }) credit: string;

  @MoneyField({ negative: true, description: 'Debits less credits at the end of the last day.' })
  closing: string;

  @NestedField(() => LedgerRowDto, { list: true, description: 'Lines by day.' }) data: LedgerRowDto[];

  @IntField({ example: 120, description: 'Lines in all pages together.' }) total: number;
}

function ledgerValues({ opening, debit, credit, closing, data, total }: Ledger) {
  return {
    ...{ opening: money(opening), debit: money(debit), credit: money(credit), closing: money(closing) },
    data: data.map((row) => LedgerRowDto.from(row)),
    total,
  };
}

class LedgerAccountDto {
  @IdField() id: number;

  @TextField({ example: '1501' }) code: string;

  @TextField({ example: 'Crediti v/clienti' }) name: string;

  @EnumField(ACCOUNT_TYPES) type: AccountType;
}

export class AccountLedgerDto extends LedgerDto {
  @NestedField(() => LedgerAccountDto) account: LedgerAccountDto;

  static from(ledger: AccountLedger): AccountLedgerDto {
    return Object.assign(new AccountLedgerDto(), ledgerValues(ledger), { account: ledger.account });
  }
}

class LedgerPartnerDto {
  @IdField() id: number;

  @TextField({ example: 'Rossi Mario' }) name: string;
}

export class PartnerLedgerDto extends LedgerDto {
  @NestedField(() => LedgerPartnerDto) partner: LedgerPartnerDto;

  static from(ledger: PartnerLedger): PartnerLedgerDto {
    return Object.assign(new PartnerLedgerDto(), ledgerValues(ledger), { partner: ledger.partner });
  }
}
