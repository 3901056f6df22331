import {
  RECURRENCES,
  POLICIES,
  ANCHORS,
  type Anchor,
  type Policy,
  type Recurrence,
} from '../../contracts/billing-terms';
import { CHANGE_DAYS, type ChangeDay } from '../../contracts/changes/change-day';
import type {
  NewPause,
  PauseEnd,
  PlanChange,
  RecurrenceChange,
} from '../../contracts/changes/contract-operations';
import type { ContractPause } from '../../contracts/contract-pause.entity';
import { SETTLEMENTS, type Settlement } from '../../contracts/line-changes';
import { price } from '@ponte/shared/money';
import {
  DayField,
  EnumField,
  IdField,
  IntField,
  PercentField,
  PriceField,
  TextField,
} from '../../platform/http/fields';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };

const settle = {
  ...optional,
  description:
    'Whether the effect is billed as soon as it is in force (unless said), or with the next regular bill.',
};
const reason = { ...erasable, max: 500, example: 'Richiesta del cliente' };

export class ChangePlanDto implements PlanChange {
  @EnumField(CHANGE_DAYS, { description: 'From today, from the next period, or from the day `on`.' })
  when: ChangeDay;

  @DayField({ ...optional, description: 'First day of the new line, with `date`.' })
  on?: string;

  @IdField({ ...optional, example: 7, description: 'Another product; the same if left out.' })
  productId?: number;

  @PriceField({
    ...optional,
    description: 'EUR without VAT a month. With another product: the customer’s price of the day.',
  })
  unitPrice?: string;

  @PriceField({ ...optional, example: '1' })
  quantity?: string;

  @PercentField({ ...optional, example: '10.00' })
  discountPercent?: string;

  @EnumField(SETTLEMENTS, settle)
  settle?: Settlement;

  @TextField(reason)
  reason?: string | null;
}

export class PauseContractDto implements NewPause {
  @DayField({ description: 'First day of the pause.' })
  startsOn: string;

  @DayField({ ...erasable, description: 'Last day; null for an open end.' })
  endsOn?: string | null;

  @PercentField({
    ...optional,
    example: '20.00',
    description: 'Percent of the fee that is still paid; none unless said.',
  })
  feePercent?: string;

  @EnumField(SETTLEMENTS, settle)
  settle?: Settlement;

  @TextField(reason)
  reason?: string | null;
}

export class EndPauseDto implements PauseEnd {
  @DayField({ description: 'First day that is paid in full again; the first day of the pause calls it off.' })
  on: string;

  @EnumField(SETTLEMENTS, settle)
  settle?: Settlement;

  @TextField(reason)
  reason?: string | null;
}

export class ChangeRecurrenceDto implements RecurrenceChange {
  @DayField({ description: 'First day of the new periods.' })
  on: string;

  @EnumField(RECURRENCES, { description: 'Months of a billing period.' })
  recurrenceMonths: Recurrence;

  @EnumField(POLICIES)
  policy: Policy;

  @IntField({ ...erasable, min: 1, max: 31, example: 5, description: 'Day of the month for `fixed-day`.' })
  fixedDay: number | null = null;

  @EnumField(ANCHORS, {
    description: 'Periods begin on the day `on`, or with the calendar after a first part.',
  })
  anchor: Anchor;

  @TextField(reason)
  reason?: string | null;
}

/** A rest of a contract. */
export class ContractPauseDto {
  @IdField()
  id: number;

  @DayField({ description: 'First day.' })
  startsOn: string;

  @DayField({ nullable: true, description: 'Last day; null while it is open.' })
  endsOn: string | null;

  @PercentField({ example: '20.00', description: 'Percent of the fee that is paid meanwhile.' })
  feePercent: string;

  @TextField({ nullable: true })
  reason: string | null;

  static from({ id, startsOn, endsOn, feePercent, reason: why }: ContractPause): ContractPauseDto {
    const values = { id, startsOn, endsOn, feePercent: price(feePercent), reason: why };
    return Object.assign(new ContractPauseDto(), values);
  }
}
