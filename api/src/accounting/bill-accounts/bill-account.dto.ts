import { money } from '@ponte/shared/money';
import { DayField, IdField, IntField, MoneyField, NestedField, TextField } from '../../platform/http/fields';
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

class CorrectionLineDto {
  @TextField({ example: '4202' }) accountCode: string;

  @TextField({ example: 'Servizi professionali' }) accountName: string;

  @MoneyField() debit: string;

  @MoneyField({ example: '0.00' }) credit: string;
}

export class AccountCorrectionDto {
  @IdField({ nullable: true, description: 'The entry; null in a preview, and where nothing is posted.' })
  entryId: number | null;

  @DayField({ description: 'The day of the bill’s own entry, or the first open day after it.' })
  postedOn: string;

  @NestedField(() => CorrectionLineDto, {
    list: true,
    description: 'Debits equal credits; empty where accounts only change places.',
  })
  lines: CorrectionLineDto[];

  static from({ entryId, postedOn, lines }: AccountCorrection): AccountCorrectionDto {
    return Object.assign(new AccountCorrectionDto(), {
      ...{ entryId, postedOn },
      lines: lines.map(({ account, name, debit, credit }) => ({
        ...{ accountCode: account, accountName: name, debit: money(debit), credit: money(credit) },
      })),
    });
  }
}
