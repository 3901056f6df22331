import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { VAT_REGISTER_KINDS, type VatRegisterKind } from '../vat/vat-entry.entity';
import { ENTRY_SOURCES, type EntrySource } from './entry-source';
import type { ListedEntry } from './journal-entry.query';
import type { JournalLine } from './journal-line.entity';
import { JOURNAL_KINDS, type Journal, type JournalKind } from './journal.entity';

const SOURCE_ID =
  'Of the invoice or credit note, of the payment, or of the entry undone; null if written by hand.';

export class JournalEntryQueryDto extends ListQuery {
  @DayField({ optional: true, description: 'First day, included.' }) from?: string;

  @DayField({ optional: true, description: 'Last day, included.' }) to?: string;

  @IdField({ optional: true }) journalId?: number;

  @IdField({ optional: true }) partnerId?: number;

  @EnumField(ENTRY_SOURCES, { optional: true }) sourceKind?: EntrySource;

  @IdField({ optional: true, description: SOURCE_ID }) sourceId?: number;

  @IdField({ optional: true, description: 'Only the entry of this invoice or credit note.' })
  invoiceId?: number;

  @IdField({
    optional: true,
    description: 'Only the entry of this supplier’s bill, and those that changed its accounts.',
  })
  billId?: number;

  @IdField({ optional: true, description: 'Only what closes and opens a year, and what undoes that.' })
  yearClosingId?: number;

  @BoolField({ optional: true, description: 'False: only drafts; true: only what is in the books.' })
  posted?: boolean;

  @EnumField(VAT_REGISTER_KINDS, {
    optional: true,
    description: 'Only what made VAT that waited for payment due: of sales, or deductible of purchases.',
  })
  dueVat?: VatRegisterKind;

  @DayField({ optional: true, description: 'Of such VAT: what counts in settlements from this day on.' })
  settledFrom?: string;

  @DayField({ optional: true, description: 'Of such VAT: what counts in settlements up to this day.' })
  settledTo?: string;
}

export const ENTRY_STATUSES = ['draft', 'posted'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

class JournalLineDto {
  @IdField() id: number;

  @IdField() accountId: number;

  @TextField({ example: '1501' }) accountCode: string;

  @TextField({ example: 'Crediti v/clienti' }) accountName: string;

  @IdField({ nullable: true, description: 'Whose receivable the line moves.' }) partnerId: number | null;

  @MoneyField() debit: string;

  @MoneyField({ example: '0.00' }) credit: string;

  static from({ id, account, partnerId, debit, credit }: JournalLine): JournalLineDto {
    return Object.assign(new JournalLineDto(), {
      ...{ id, accountId: account.id, accountCode: account.code, accountName: account.name, partnerId },
      ...{ debit: money(debit), credit: money(credit) },
    });
  }
}

export class JournalEntryDto {
  @IdField() id: number;

  @IdField() journalId: number;

  @TextField({ example: 'VEN' }) journalCode: string;

  @DayField({ description: 'Day of registration.' }) postedOn: string;

  @TextField({ example: 'Fattura 2026/00042 Rossi Mario' }) description: string;

  @EnumField(ENTRY_SOURCES, {
    description: 'What the entry was made from; a credit note is an `invoice` too.',
  })
  sourceKind: EntrySource;

  @IdField({ nullable: true, description: SOURCE_ID }) sourceId: number | null;

  @IdField({ nullable: true }) partnerId: number | null;

  @IdField({ nullable: true, description: 'The entry that this one undoes.' }) reversalOfId: number | null;

  @IdField({ nullable: true, description: 'The entry that undoes this one.' }) reversedById: number | null;

  @DayField({ nullable: true, description: 'Of an accrual: the day on which it is undone.' })
  reverseOn: string | null;

  @EnumField(ENTRY_STATUSES, { description: 'A draft is in no book yet and can be changed.' })
  status: EntryStatus;

  @InstantField() createdAt: string;

  @IntField({ example: 1 }) version: number;

  @NestedField(() => JournalLineDto, { list: true, description: 'Debits equal credits.' })
  lines: JournalLineDto[];

  static from(entry: ListedEntry): JournalEntryDto {
    const { id, journalId, postedOn, description, sourceKind, sourceId, partnerId, reversalOfId, version } =
      entry;
    return Object.assign(new JournalEntryDto(), {
      ...{ id, journalId, postedOn, description, sourceKind, sourceId, partnerId, reversalOfId, version },
      ...{
        reverseOn: entry.reverseOn,
        reversedById: entry.reversedById ?? null,
        status: entry.posted ? 'posted' : 'draft',
      },
      journalCode: entry.journal.code,
      createdAt: entry.createdAt.toISOString(),
      lines: entry.lines.map((line) => JournalLineDto.from(line)),
    });
  }
}

export class JournalDto {
  @IdField() id: number;

  @TextField({ example: 'VEN' }) code: string;

  @TextField({ example: 'Vendite' }) name: string;

  @EnumField(JOURNAL_KINDS) kind: JournalKind;

  static from({ id, code, name, kind }: Journal): JournalDto {
    return Object.assign(new JournalDto(), { id, code, name, kind });
  }
}
