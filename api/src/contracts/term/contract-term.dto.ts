import { money } from '@ponte/shared/money';
import { DayField, EnumField, IdListField, IntField, MoneyField } from '../../platform/http/fields';
import type { Contract } from '../contract.entity';
import { SIGNATURE_CHANNELS, type SignatureChannel } from '../signing/request-state';
import { EARLY_FEE_KINDS, RENEWALS, type EarlyFeeKind, type Renewal } from './term';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const nullable = { nullable: true };

const months = { min: 1, max: 120, example: 24 };
const signedOn = { description: 'Day the customer agreed.' };
const signedChannel = {
  description:
    'Where it was made: at a distance, so that a consumer has 14 days to think it over (D.Lgs. 206/2005), or with us.',
};
const termMonths = { ...months, description: 'Months of the first term; null without end.' };
const renewal = {
  description: 'At the end of the term the contract ends (`none`) or goes on for another (`tacit`).',
};
const renewalMonths = {
  ...months,
  description: 'Months of the terms that follow; null for as many as the first.',
};
const commitmentMonths = { ...months, description: 'Months that the customer commits to.' };
const earlyFee = {
  description:
    'What leaving before the commitment ends costs: nothing, a fixed amount, the share that is left of the discounts had, or the fees still to come.',
};
const earlyFeeAmount = { description: 'EUR without VAT of a fixed fee.' };
const noticeDays = {
  max: 365,
  example: 30,
  description: 'Days of notice when the customer leaves; null for the company’s.',
};
const reminderDays = {
  most: 6,
  example: [60, 30],
  description: 'Days before the end of a term on which the customer is told; null for the company’s.',
};

/** How long a contract lasts and what leaving it means, as it is agreed. */
export class ContractTermDto {
  @DayField({ ...erasable, ...signedOn })
  signedOn?: string | null;

  @EnumField(SIGNATURE_CHANNELS, { ...erasable, ...signedChannel })
  signedChannel?: SignatureChannel | null;

  @IntField({ ...erasable, ...termMonths })
  termMonths?: number | null;

  @EnumField(RENEWALS, { ...optional, ...renewal })
  renewal?: Renewal;

  @IntField({ ...erasable, ...renewalMonths })
  renewalMonths?: number | null;

  @IntField({ ...erasable, ...commitmentMonths })
  commitmentMonths?: number | null;

  @EnumField(EARLY_FEE_KINDS, { ...optional, ...earlyFee })
  earlyFee?: EarlyFeeKind;

  @MoneyField({ ...erasable, ...earlyFeeAmount })
  earlyFeeAmount?: string | null;

  @IntField({ ...erasable, ...noticeDays })
  noticeDays?: number | null;

  @IdListField({ ...erasable, ...reminderDays })
  reminderDays?: number[] | null;
}

/** The same as it stands, with the days it comes to. */
export class ContractTermFactsDto {
  @DayField({ ...nullable, ...signedOn })
  signedOn: string | null;

  @EnumField(SIGNATURE_CHANNELS, { ...nullable, ...signedChannel })
  signedChannel: SignatureChannel | null;

  @IntField({ ...nullable, ...termMonths })
  termMonths: number | null;

  @EnumField(RENEWALS, renewal)
  renewal: Renewal;

  @IntField({ ...nullable, ...renewalMonths })
  renewalMonths: number | null;

  @DayField({ ...nullable, description: 'First day of the first term; the trial comes before it.' })
  termStartsOn: string | null;

  @DayField({ ...nullable, description: 'Last day of the present term.' })
  termEndsOn: string | null;

  @IntField({ ...nullable, ...commitmentMonths })
  commitmentMonths: number | null;

  @DayField({ ...nullable, description: 'Last day that the customer committed to.' })
  commitmentEndsOn: string | null;

  @EnumField(EARLY_FEE_KINDS, earlyFee)
  earlyFee: EarlyFeeKind;

  @MoneyField({ ...nullable, ...earlyFeeAmount })
  earlyFeeAmount: string | null;

  @IntField({ ...nullable, ...noticeDays })
  noticeDays: number | null;

  @IdListField({ ...nullable, ...reminderDays })
  reminderDays: number[] | null;
}

/** What of a contract `ContractTermFactsDto` says. */
export function termFacts(contract: Contract): Pick<ContractTermFactsDto, keyof ContractTermFactsDto> {
  const { signedOn, signedChannel, termMonths, renewal, renewalMonths, termStartsOn, termEndsOn } = contract;
  const { commitmentMonths, commitmentEndsOn, earlyFee, noticeDays, reminderDays } = contract;
  const { earlyFeeAmount } = contract;
  return {
    ...{ signedOn, signedChannel, termMonths, renewal, renewalMonths, termStartsOn, termEndsOn },
    ...{ commitmentMonths, commitmentEndsOn, earlyFee, noticeDays, reminderDays },
    earlyFeeAmount: earlyFeeAmount === null ? null : money(earlyFeeAmount),
  };
}
