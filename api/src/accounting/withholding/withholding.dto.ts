import { money, sum } from '@ponte/shared/money';
import { groupRows } from '../../platform/db/group-rows';
import {
  DayField,
  IdField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import type { WithholdingMonth } from './withholding-shares';
import { TAX_CODE } from './withholding-shares';
import type { WithholdingYear } from './withholding.service';

class WithholdingMonthDto {
  @DayField({ description: 'First day of the month in which it was withheld.' }) month: string;

  @DayField({ description: 'Day by which the tax is paid.' }) dueOn: string;

  @TextField({ example: '1040', description: 'Code of the F24.' }) taxCode: string;

  @MoneyField({ negative: true, description: 'Income tax withheld (RT01, RT02).' }) tax: string;

  @MoneyField({ negative: true, description: 'Contributions withheld (RT03 to RT06), paid elsewhere.' })
  contributions: string;

  @MoneyField({ description: 'Tax paid.' }) paid: string;

  @MoneyField({ negative: true, description: 'Tax not paid yet.' }) due: string;

  static from({ month, dueOn, ...sums }: WithholdingMonth): WithholdingMonthDto {
    const { tax, contributions, paid, due } = sums;
    return Object.assign(new WithholdingMonthDto(), {
      ...{ month, dueOn, taxCode: TAX_CODE, tax: money(tax), contributions: money(contributions) },
      ...{ paid: money(paid), due: money(due) },
    });
  }
}

class WithheldSupplierDto {
  @IdField({ description: 'The supplier.' }) partnerId: number;

  @TextField({ example: 'Studio Neri' }) partnerName: string;

  @TextField({ nullable: true, description: 'Fiscal code, else VAT number.' }) taxId: string | null;

  @MoneyField({ negative: true, description: 'From what tax was withheld.' }) base: string;

  @MoneyField({ negative: true }) tax: string;

  @MoneyField({ negative: true }) contributions: string;
}

export class WithholdingYearDto {
  @IntField({ example: 2026 }) year: number;

  @NestedField(() => WithholdingMonthDto, { list: true }) months: WithholdingMonthDto[];

  @NestedField(() => WithheldSupplierDto, { list: true, description: 'By supplier: what the CU certifies.' })
  suppliers: WithheldSupplierDto[];

  @InstantField({
    nullable: true,
    description: 'When one of them was recorded or undone last; later than a kept print, that lacks it.',
  })
  changedAt: string | null;

  static from({ year, months, shares, changedAt }: WithholdingYear): WithholdingYearDto {
    const suppliers = [...groupRows(shares, ({ partnerId }) => partnerId).values()].flatMap((own) => {
      const [first] = own;
      const taxed = own.filter(({ tax }) => tax);
      const others = own.filter(({ tax }) => !tax);
      return first
        ? [
            {
              ...{ partnerId: first.partnerId, partnerName: first.partnerName, taxId: first.taxId },
              base: money(sum(taxed.map(({ base }) => base))),
              tax: money(sum(taxed.map(({ amount }) => amount))),
              contributions: money(sum(others.map(({ amount }) => amount))),
            },
          ]
        : [];
    });
    return Object.assign(new WithholdingYearDto(), {
      year,
      months: months.map((month) => WithholdingMonthDto.from(month)),
      changedAt: changedAt?.toISOString() ?? null,
      suppliers: suppliers.toSorted((a, b) => a.partnerName.localeCompare(b.partnerName)),
    });
  }
}

export class PayWithholdingDto {
  @DayField({ description: 'Day the F24 was paid; not after today.' }) paidOn: string;

  @TextField({ max: 32, example: 'BON', description: 'Payment method whose account the money left.' })
  methodCode: string;
}
