import { decimal } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { BILL_TYPES, type BillType } from './new-bill';
import { BILL_TREATMENTS, type BillTreatment, type TypedBill } from './typed-bill';

class TypedBillLineDto {
  @TextField({ max: 1000, example: 'Server virtuali di marzo' }) description: string;

  @MoneyField({ description: 'EUR without VAT; positive on a credit note too.' }) amount: string;

  @EnumField(BILL_TREATMENTS, {
    description: 'A rate that was charged, or why none was: reverse charge, exempt (N4), outside VAT (N2.2).',
  })
  treatment: BillTreatment;
}

/** A supplier's bill off paper. */
export class TypeBillDto {
  @IdField({ description: 'The supplier.' }) partnerId: number;

  @EnumField(BILL_TYPES, { optional: true, description: '`bill` if left out.' }) type?: BillType;

  @TextField({ max: 40, example: 'INV-2026-118', description: 'The supplier’s own.' }) number: string;

  @DayField() issuedOn: string;

  @DayField({ optional: true, nullable: true, description: 'The day of the bill if left out.' })
  dueOn?: string | null;

  @BoolField({ optional: true, description: 'The VAT charged waits for the payment (EsigibilitaIVA D).' })
  deferred?: boolean;

  @NestedField(() => TypedBillLineDto, { list: true, most: 100 }) lines: TypedBillLineDto[];
}

/** What the DTO says, in the domain's words. */
export function typedOf({
  type = 'bill',
  number,
  issuedOn,
  dueOn = null,
  deferred = false,
  lines,
}: TypeBillDto): TypedBill {
  return {
    ...{ type, number, issuedOn, dueOn, deferred },
    lines: lines.map(({ description, amount, treatment }) => ({
      ...{ description, treatment, amount: decimal(amount) },
    })),
  };
}
