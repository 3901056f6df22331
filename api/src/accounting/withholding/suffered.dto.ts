import { money, sum } from '@ponte/shared/money';
import {
  DayField,
  IdField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { groupRows } from '../../platform/db/group-rows';
import type { SufferedRow, SufferedYear } from './withholding-suffered.service';

class SufferedDocumentDto {
  @IdField({ description: 'The invoice or credit note.' }) invoiceId: number;

  @TextField({ example: '2026/00042' }) number: string;

  @DayField() issuedOn: string;

  @DayField({ description: 'Day of its last receipt in the year.' }) receivedOn: string;

  @IdField() partnerId: number;

  @TextField({ example: 'Condominio Via Roma 1' }) partnerName: string;

  @MoneyField({ negative: true, description: 'EUR without VAT from which it was withheld.' }) base: string;

  @MoneyField({ negative: true }) amount: string;

  static from({ base, amount, ...row }: SufferedRow): SufferedDocumentDto {
    const { invoiceId, number, issuedOn, receivedOn, partnerId, partnerName } = row;
    return Object.assign(new SufferedDocumentDto(), {
      ...{ invoiceId, number, issuedOn, receivedOn, partnerId, partnerName },
      ...{ base: money(base), amount: money(amount) },
    });
  }
}

class SufferedCustomerDto {
  @IdField() partnerId: number;

  @TextField({ example: 'Condominio Via Roma 1' }) partnerName: string;

  @TextField({ nullable: true, description: 'Fiscal code, else VAT number.' }) taxId: string | null;

  @MoneyField({ negative: true }) base: string;

  @MoneyField({ negative: true, description: 'What its certificate (CU) must say.' }) amount: string;
}

/** What customers withheld from us in a year. */
export class SufferedYearDto {
  @IntField({ example: 2026 }) year: number;

  @NestedField(() => SufferedCustomerDto, { list: true }) customers: SufferedCustomerDto[];

  @NestedField(() => SufferedDocumentDto, { list: true }) documents: SufferedDocumentDto[];

  @MoneyField({ negative: true, description: 'EUR, all of it.' }) amount: string;

  @MoneyField({ negative: true, description: 'What account 1609 moved by in the year.' }) ledger: string;

  @InstantField({
    nullable: true,
    description: 'When one of them was booked or taken back last; later than a kept print, that lacks it.',
  })
  changedAt: string | null;

  static from({ year, rows, amount, ledger, changedAt }: SufferedYear): SufferedYearDto {
    const customers = [...groupRows(rows, ({ partnerId }) => partnerId).values()].flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { partnerId, partnerName, taxId } = first;
      const base = money(sum(own.map((row) => row.base)));
      return [{ partnerId, partnerName, taxId, base, amount: money(sum(own.map((row) => row.amount))) }];
    });
    return Object.assign(new SufferedYearDto(), {
      ...{ year, customers, amount: money(amount), ledger: money(ledger) },
      documents: rows.map((row) => SufferedDocumentDto.from(row)),
      changedAt: changedAt?.toISOString() ?? null,
    });
  }
}
