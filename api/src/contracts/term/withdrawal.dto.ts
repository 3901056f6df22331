import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  MoneyField,
  TextField,
} from '../../platform/http/fields';
import type { ContractWithdrawal } from './contract-withdrawal.entity';
import { EARLY_FEE_KINDS, type EarlyFeeKind } from './term';
import { FEE_WAIVERS, WITHDRAWAL_KINDS, type FeeWaiver, type WithdrawalKind } from './withdrawal';

const optional = { optional: true };

const withdrawalKind = {
  description: 'With the agreed notice, or within the days that the law gives a consumer to think it over.',
};
const waiver = {
  nullable: true,
  description:
    'Why no fee is owed before the commitment ends: the law (`cooling-off`), our prices changed, or as a favour.',
};

/** That the customer leaves. */
export class WithdrawContractDto {
  @DayField({ description: 'Day on which the customer said so.' }) receivedOn: string;

  @DayField({ ...optional, description: 'Last day in force, where it is not the one that the notice makes.' })
  lastDay?: string;

  @BoolField({ ...optional, example: false, description: 'No fee for leaving early, as a favour.' })
  waiveFee?: boolean;

  @TextField({ optional: true, nullable: true, max: 500, example: 'Trasloco all’estero' })
  reason?: string | null;
}

/** That a customer left, or meant to. */
export class WithdrawalDto {
  @IdField() id: number;

  @EnumField(WITHDRAWAL_KINDS, withdrawalKind) kind: WithdrawalKind;

  @DayField() receivedOn: string;

  @DayField({ description: 'Last day in force.' }) lastDay: string;

  @EnumField(EARLY_FEE_KINDS) feeKind: EarlyFeeKind;

  @MoneyField({ description: 'EUR without VAT.' }) fee: string;

  @EnumField(FEE_WAIVERS, waiver) waiver: FeeWaiver | null;

  @TextField({ nullable: true }) reason: string | null;

  @InstantField() createdAt: string;

  @InstantField({ nullable: true, description: 'When it was taken back.' }) revokedAt: string | null;

  static from(withdrawal: ContractWithdrawal): WithdrawalDto {
    const { id, kind, receivedOn, lastDay, feeKind, fee, waiver, reason, createdAt, revokedAt } = withdrawal;
    return Object.assign(new WithdrawalDto(), {
      ...{ id, kind, receivedOn, lastDay, feeKind, waiver, reason, fee: money(fee) },
      ...{ createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null },
    });
  }
}
