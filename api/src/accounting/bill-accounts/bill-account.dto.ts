import { DayField, IdField, IntField, NestedField, TextField } from '../../platform/http/fields';
import { NamedLineDto } from '../journal/named-line.dto';
import type { AccountCorrection } from './bill-account.service';

class BillLineAccountDto {
  @IntField({ min: 1, example: 1, description: 'Of the line of the bill.' }) position: number;

  @TextField({ max: 32, example: '4202', description: 'Code of the account that its cost goes to.' })
  costAccount: string;
}

export class ChangeBillAccountsDto {
  @IntField({ min: 1, description: 'Version of the bill that was read.' }) version: number;

  @NestedField(() => BillLineAccountDto, {
    list: true,
    most: 1000,
    description: 'Lines that keep their account may be left out.',
  })
  lines: BillLineAccountDto[];
}

export class AccountCorrectionDto {
  @IdField({ nullable: true, description: 'The entry; null in a preview, and where nothing is posted.' })
  entryId: number | null;

  @DayField({ description: 'The day of the bill’s own entry, or the first open day after it.' })
  postedOn: string;

  @NestedField(() => NamedLineDto, {
    list: true,
    description: 'Debits equal credits; empty where accounts only change places.',
  })
  lines: NamedLineDto[];

  static from({ entryId, postedOn, lines }: AccountCorrection): AccountCorrectionDto {
    return Object.assign(new AccountCorrectionDto(), {
      ...{ entryId, postedOn },
      lines: lines.map((line) => NamedLineDto.from(line)),
    });
  }
}
