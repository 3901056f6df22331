import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  IdField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import type { Movement } from '../ledger/running-balance';
import type { BookLine, JournalBook } from './journal-book.query';
import type { JournalPrint } from './journal-print.entity';

export class BookSpanDto {
  @DayField({ description: 'First day, included.' }) from: string;

  @DayField({ description: 'Last day, included, of the same year.' }) to: string;
}

export class BookQueryDto extends BookSpanDto {
  @IntField({ min: 1, max: 1_000_000, optional: true, example: 1, description: 'Page, counted from 1.' })
  page = 1;

  @IntField({ min: 1, max: 500, optional: true, example: 100, description: 'Lines a page.' })
  perPage = 100;
}

class BookLineDto {
  @IdField({ description: 'Of the journal line.' }) id: number;

  @IntField({ description: 'In the year, by day and entry; for ever once printed.' }) number: number;

  @BoolField({ description: 'Stands in a final print.' }) printed: boolean;

  @IdField({ description: 'Of the journal entry.' }) entryId: number;

  @DayField() postedOn: string;

  @TextField({ example: 'VEN' }) journalCode: string;

  @TextField({ example: 'Fattura 2026/00042 Rossi Mario' }) description: string;

  @IdField() accountId: number;

  @TextField({ example: '1501' }) accountCode: string;

  @TextField({ example: 'Crediti v/clienti' }) accountName: string;

  @TextField({ nullable: true, example: 'Rossi Mario' }) partnerName: string | null;

  @MoneyField() debit: string;

  @MoneyField({ example: '0.00' }) credit: string;

  static from(line: BookLine): BookLineDto {
    return Object.assign(new BookLineDto(), line, sides(line));
  }
}

class BookTotalsDto {
  @MoneyField() debit: string;

  @MoneyField() credit: string;
}

export class JournalBookDto {
  @NestedField(() => BookTotalsDto, { description: 'Of the year before the first day.' })
  carried: BookTotalsDto;

  @NestedField(() => BookTotalsDto, { description: 'Between the days, on this page or not.' })
  totals: BookTotalsDto;

  @NestedField(() => BookLineDto, { list: true }) data: BookLineDto[];

  @IntField({ example: 120, description: 'Lines in all pages together.' }) total: number;

  static from({ carried, totals, data, total }: JournalBook): JournalBookDto {
    return Object.assign(new JournalBookDto(), {
      ...{ carried: sides(carried), totals: sides(totals), total },
      data: data.map((line) => BookLineDto.from(line)),
    });
  }
}

export class PrintJournalDto {
  @DayField({ description: 'Last day to be printed, in a locked month.' }) until: string;
}

export class JournalPrintDto {
  @IdField() id: number;

  @IntField({ example: 2026 }) year: number;

  @DayField() fromDay: string;

  @DayField() toDay: string;

  @IntField({ description: 'Number of its first line in the year.' }) firstNumber: number;

  @IntField({ description: 'Number of its last line.' }) lastNumber: number;

  @MoneyField({ description: 'Debits of the year up to its end.' }) debit: string;

  @MoneyField({ description: 'Credits of the year up to its end.' }) credit: string;

  @TextField({ example: 'Anna Bianchi' }) printedBy: string;

  @InstantField() printedAt: string;

  static from({ debit, credit, printedAt, ...print }: JournalPrint): JournalPrintDto {
    const { id, year, fromDay, toDay, firstNumber, lastNumber, printedBy } = print;
    return Object.assign(new JournalPrintDto(), {
      ...{ id, year, fromDay, toDay, firstNumber, lastNumber, printedBy },
      ...{ debit: money(debit), credit: money(credit), printedAt: printedAt.toISOString() },
    });
  }
}

function sides({ debit, credit }: Movement): BookTotalsDto {
  return { debit: money(debit), credit: money(credit) };
}
