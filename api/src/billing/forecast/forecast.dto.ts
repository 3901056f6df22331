import { money, sum } from '@ponte/shared/money';
import { CHARGE_KINDS, type ChargeKind } from '../../catalog/charge-kind';
import {
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { chargeDescription } from '../charge-explanation';
import type { PlannedCharge } from '../charges';
import type { ChangedForecast, Forecast } from './forecast.service';

export class ForecastQuery {
  @IntField({ optional: true, min: 1, max: 36, example: 12, description: 'How many bills; 12 unless said.' })
  bills?: number;
}

class NextChargeDto {
  @IdField({ description: 'The contract line.' })
  lineId: number;

  @TextField({ example: 'Fibra 1000' })
  description: string;

  @EnumField(CHARGE_KINDS)
  kind: ChargeKind;

  @DayField({ description: 'First day it is for.' })
  from: string;

  @DayField({ description: 'First day after.' })
  to: string;

  @MoneyField({ negative: true, description: 'EUR without VAT.' })
  amount: string;

  static from(charge: PlannedCharge): NextChargeDto {
    return Object.assign(new NextChargeDto(), {
      lineId: charge.line.id,
      description: chargeDescription(charge, 'it'),
      kind: charge.kind,
      ...charge.due.active,
      amount: money(charge.amount),
    });
  }
}

/** A bill that will come, if nothing changes until then. */
export class NextBillDto {
  @DayField({ description: 'Day on which a run bills it.' })
  dueOn: string;

  @MoneyField({ negative: true, description: 'EUR without VAT; negative when money goes back.' })
  taxable: string;

  @MoneyField({
    nullable: true,
    negative: true,
    description: 'EUR with VAT; null where it could not be billed.',
  })
  total: string | null;

  @NestedField(() => NextChargeDto, { list: true })
  charges: NextChargeDto[];

  static from({ dueOn, plan: { charges, document } }: Forecast['bills'][number]): NextBillDto {
    const total = document && (document.type === 'credit-note' ? document.total.neg() : document.total);
    return Object.assign(new NextBillDto(), {
      dueOn,
      taxable: money(sum(charges.map(({ amount }) => amount))),
      total: total ? money(total) : null,
      charges: charges.map((charge) => NextChargeDto.from(charge)),
    });
  }
}

export class ForecastDto {
  @NestedField(() => NextBillDto, { list: true, description: 'In order of their days.' })
  bills: NextBillDto[];

  @TextField({
    nullable: true,
    example: 'partner.without-payment-method',
    description: 'What would keep the contract from being billed.',
  })
  fault: string | null;

  static from({ bills, fault }: Forecast): ForecastDto {
    return Object.assign(new ForecastDto(), { bills: bills.map((bill) => NextBillDto.from(bill)), fault });
  }
}

/** The bills to come without a change and with it. */
export class ChangePreviewDto {
  @NestedField(() => ForecastDto)
  before: ForecastDto;

  @NestedField(() => ForecastDto)
  after: ForecastDto;

  static from({ before, after }: ChangedForecast): ChangePreviewDto {
    return Object.assign(new ChangePreviewDto(), {
      before: ForecastDto.from(before),
      after: ForecastDto.from(after),
    });
  }
}
