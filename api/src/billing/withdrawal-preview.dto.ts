import { money, sum } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../platform/http/fields';
import { CHARGE_KINDS, type ChargeKind } from '../catalog/charge-kind';
import { EARLY_FEE_KINDS, type EarlyFeeKind } from '../contracts/term/term';
import {
  FEE_WAIVERS,
  WITHDRAWAL_KINDS,
  type FeeWaiver,
  type WithdrawalKind,
} from '../contracts/term/withdrawal';
import type { PlannedCharge } from './charges';
import type { PreviewedWithdrawal } from './withdrawal-preview.service';

export class WithdrawalPreviewQuery {
  @DayField({ description: 'Day on which the customer said so.' }) receivedOn: string;

  @DayField({ optional: true, description: 'Another last day than the notice makes it.' }) lastDay?: string;

  @BoolField({ optional: true, example: false, description: 'No fee, as a favour.' }) waiveFee?: boolean;
}

export class WithdrawalFeePartDto {
  @TextField({ min: 0, example: 'Fibra 1000', description: 'What it is for; blank for a fixed fee.' })
  description: string;

  @MoneyField() amount: string;
}

export class WithdrawalChargeDto {
  @TextField({ example: 'Fibra 1000' }) description: string;

  @EnumField(CHARGE_KINDS) kind: ChargeKind;

  @DayField() from: string;

  @DayField({ description: 'First day after it.' }) to: string;

  @MoneyField({ negative: true, description: 'EUR without VAT; negative where it is given back.' })
  amount: string;

  static from({ line, kind, due, amount }: PlannedCharge): WithdrawalChargeDto {
    const { from, to } = due.active;
    return Object.assign(new WithdrawalChargeDto(), {
      ...{ description: line.description, kind, from, to, amount: money(amount) },
    });
  }
}

/** What a withdrawal would come to. EUR without VAT. */
export class WithdrawalPreviewDto {
  @EnumField(WITHDRAWAL_KINDS) kind: WithdrawalKind;

  @DayField() receivedOn: string;

  @DayField({ description: 'Last day in force.' }) lastDay: string;

  @IntField({ example: 30, description: 'Days of notice that apply to the contract.' }) noticeDays: number;

  @DayField({ nullable: true, description: 'Last day to think it over; null where the law gives none.' })
  coolingOffUntil: string | null;

  @DayField({ nullable: true }) commitmentEndsOn: string | null;

  @EnumField(EARLY_FEE_KINDS, { description: 'What leaving early costs by the contract.' })
  feeKind: EarlyFeeKind;

  @MoneyField({ description: 'That fee, whether or not it is waived.' }) agreedFee: string;

  @NestedField(() => WithdrawalFeePartDto, { list: true }) feeParts: WithdrawalFeePartDto[];

  @EnumField(FEE_WAIVERS, { nullable: true, description: 'Why no fee is billed.' }) waiver: FeeWaiver | null;

  @MoneyField({ description: 'The fee that is billed.' }) fee: string;

  @NestedField(() => WithdrawalChargeDto, {
    list: true,
    description: 'All that is still to be billed, or given back, to the end of the contract.',
  })
  charges: WithdrawalChargeDto[];

  @MoneyField({ negative: true, description: 'Their sum; negative where the customer gets money back.' })
  total: string;

  static from(previewed: PreviewedWithdrawal): WithdrawalPreviewDto {
    const { plan, noticeDays, commitmentEndsOn, agreed, fee, charges } = previewed;
    return Object.assign(new WithdrawalPreviewDto(), {
      ...{ ...plan, noticeDays, commitmentEndsOn, feeKind: agreed.kind },
      ...{ agreedFee: money(agreed.amount), fee: money(fee) },
      feeParts: agreed.parts.map(({ description, amount }) => ({ description, amount: money(amount) })),
      charges: charges.map((charge) => WithdrawalChargeDto.from(charge)),
      total: money(sum(charges.map(({ amount }) => amount))),
    });
  }
}
