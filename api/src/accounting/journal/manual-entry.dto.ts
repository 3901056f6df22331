import {
  BoolField,
  DayField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';

export class WriteLineDto {
  @IdField() accountId: number;

  @IdField({ nullable: true, description: 'Whose ledger it moves; on receivables and payables only.' })
  partnerId?: number | null;

  @MoneyField({ example: '50.00', description: '`"0.00"` if the line is a credit.' }) debit: string;

  @MoneyField({ example: '0.00', description: '`"0.00"` if the line is a debit.' }) credit: string;
}

const REVERSE_ON = {
  nullable: true,
  description:
    'Of an accrual: the day, after its own, on which it is undone. The reversal is posted with it.',
};

const LINES = { list: true, most: 500, description: 'A draft may be out of balance.' };

export class CreateEntryDto {
  @IdField() journalId: number;

  @DayField({ description: 'Day of registration.' }) postedOn: string;

  @TextField({ example: 'Giroconto cassa', description: 'As printed in the book.' }) description: string;

  @DayField(REVERSE_ON) reverseOn?: string | null;

  @NestedField(() => WriteLineDto, LINES) lines: WriteLineDto[];

  @BoolField({ optional: true, description: 'True: posted at once; else it stays a draft.' }) post?: boolean;
}

export class EditEntryDto {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;

  @IdField({ optional: true }) journalId?: number;

  @DayField({ optional: true }) postedOn?: string;

  @TextField({ optional: true, min: 1 }) description?: string;

  @DayField({ ...REVERSE_ON, optional: true }) reverseOn?: string | null;

  @NestedField(() => WriteLineDto, { ...LINES, optional: true }) lines?: WriteLineDto[];

  @BoolField({ optional: true, description: 'True: posted with the change.' }) post?: boolean;
}

export class ReverseEntryDto {
  @DayField({ optional: true, description: 'Day of the reversal; today if left out.' }) postedOn?: string;

  @TextField({ optional: true, max: 200, example: 'Importo errato', description: 'Why, for the book.' })
  reason?: string;
}
