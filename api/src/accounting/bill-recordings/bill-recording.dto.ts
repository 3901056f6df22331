import type { CivilDate } from '@ponte/shared/calendar';
import {
  DayField,
  IdField,
  IntField,
  NestedField,
  TextField,
  TextListField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { NamedEntry } from '../journal/named-entry';
import { NamedLineDto } from '../journal/named-line.dto';
import type { BillRecording } from './bill-recording.query';
import type { NewRecording } from './bill-recording.service';
import type { BillUndoing } from './bill-undo.service';

export class BillRecordingQueryDto extends ListQuery {
  @IdField({ description: 'The bill.' }) billId: number;
}

/** A time that a bill was brought into the register of purchases. */
export class BillRecordingDto {
  @IdField() id: number;

  @IdField() billId: number;

  @IntField({ min: 1, example: 12, description: 'Our number of it, which stays its own when it is undone.' })
  protocol: number;

  @IntField({ example: 2026, description: 'Year of the protocol.' }) year: number;

  @DayField({ nullable: true, description: 'Day of registration; null for a bill without taxes.' })
  registeredOn: string | null;

  @DayField({ nullable: true, description: 'First day of the month whose settlement counts it.' })
  competence: string | null;

  @DayField({ nullable: true, description: 'Day on which it was taken back; null while it counts.' })
  undoneOn: string | null;

  @TextField({ nullable: true, description: 'Who took it back.' }) undoneBy: string | null;

  @TextField({ nullable: true, description: 'Why.' }) reason: string | null;

  static from(recording: BillRecording): BillRecordingDto {
    return Object.assign(new BillRecordingDto(), recording);
  }
}

export class PreviewBillUndoDto {
  @IntField({ min: 1, description: 'Version of the bill that was read.' }) version: number;
}

export class UndoBillDto extends PreviewBillUndoDto {
  @TextField({ max: 120, example: 'Registrata due volte', description: 'Why; the entries bear it.' })
  reason: string;
}

class UndoingEntryDto {
  @DayField({ description: 'The day of the entry that it undoes, or the first open one.' }) postedOn: string;

  @TextField({ example: 'Storno Fattura fornitore 12/A Dorsale Srl' }) description: string;

  @NestedField(() => NamedLineDto, { list: true, description: 'Debits equal credits.' })
  lines: NamedLineDto[];

  static from({ postedOn, description, lines }: NamedEntry): UndoingEntryDto {
    return Object.assign(new UndoingEntryDto(), {
      ...{ postedOn, description },
      lines: lines.map((line) => NamedLineDto.from(line)),
    });
  }
}

export class BillUndoingDto {
  @IntField({ min: 1, example: 12, description: 'Stays in the register, and comes to nothing.' })
  protocol: number;

  @IntField({ example: 2026, description: 'Year of the protocol.' }) year: number;

  @DayField({ description: 'Day on which the register takes it back.' }) undoneOn: string;

  @NestedField(() => UndoingEntryDto, {
    list: true,
    description: 'The entries that undo the bill’s own and its changes of accounts; none for a bill of zero.',
  })
  entries: UndoingEntryDto[];

  static from({ protocol, year, undoneOn, entries }: BillUndoing): BillUndoingDto {
    return Object.assign(new BillUndoingDto(), {
      ...{ protocol, year, undoneOn },
      entries: entries.map((entry) => UndoingEntryDto.from(entry)),
    });
  }
}

class RecordedLineDto {
  @IntField({ min: 1, example: 1, description: 'Of the line of the bill.' }) position: number;

  @TextField({ max: 32, example: '4202', description: 'Code of the account that its cost goes to.' })
  costAccount: string;

  @DayField({ nullable: true, description: 'First day that the line is for.' })
  periodFrom: CivilDate | null = null;

  @DayField({ nullable: true, description: 'First day after those that the line is for.' })
  periodTo: CivilDate | null = null;
}

export class RecordBillAgainDto {
  @IntField({ min: 1, description: 'Version of the bill that was read.' }) version: number;

  @NestedField(() => RecordedLineDto, {
    list: true,
    most: 1000,
    description: 'Lines that stay as they are may be left out.',
  })
  lines: RecordedLineDto[];

  @DayField({
    optional: true,
    description:
      'First day of the month whose settlement is to count it; the earliest that the law allows if left out.',
  })
  competence?: CivilDate;
}

export class NewRecordingDto {
  @IntField({ min: 1, nullable: true, description: 'Our number; null in a preview.' })
  protocol: number | null;

  @IntField({ example: 2026, description: 'Year of the protocol.' }) year: number;

  @DayField({ description: 'Day of registration: today.' }) postedOn: string;

  @DayField({ description: 'First day of the month whose settlement counts it.' }) competence: string;

  @TextListField({ example: ['2026-03-01'], description: 'First days of the months to choose from.' })
  competences: readonly string[];

  @NestedField(() => NamedLineDto, { list: true, description: 'The entry; empty for a bill of zero.' })
  lines: NamedLineDto[];

  static from({ protocol, year, postedOn, competence, competences, lines }: NewRecording): NewRecordingDto {
    return Object.assign(new NewRecordingDto(), {
      ...{ protocol, year, postedOn, competence, competences },
      lines: lines.map((line) => NamedLineDto.from(line)),
    });
  }
}
