import { DayField, EnumField, IntField, TextField } from '../platform/http/fields';
import { SUSPENSION_CAUSES, type SuspensionCause } from './contract-state';
import { TRIAL_OUTCOMES, type TrialOutcome } from './trial';

/** Why a contract moves to another state. */
export class MoveContractDto {
  @TextField({ optional: true, nullable: true, max: 500, example: 'Trasloco' })
  reason?: string | null;

  @DayField({ optional: true, description: 'Day the move takes effect; today unless said.' })
  effectiveOn?: string;
}

export class ProposeContractDto extends MoveContractDto {
  @DayField({
    optional: true,
    nullable: true,
    description: 'Last day on which it can be accepted; the day after it expires by itself.',
  })
  validUntil?: string | null;
}

export class RefuseContractDto {
  @TextField({ max: 500, example: 'Ha scelto un altro operatore' })
  reason: string;

  @DayField({ optional: true, description: 'Day of the refusal; today unless said.' })
  effectiveOn?: string;
}

export class SuspendContractDto extends MoveContractDto {
  @EnumField(SUSPENSION_CAUSES, {
    optional: true,
    description:
      'Unpaid invoices (`default`), the customer’s wish (`request`, unless said) or a technical reason.',
  })
  cause?: SuspensionCause;
}

export class StartTrialDto extends MoveContractDto {
  @IntField({ optional: true, min: 1, max: 365, example: 30, description: 'How long, in days.' })
  days?: number;

  @DayField({ optional: true, description: 'Its last day, instead of its length.' })
  until?: string;

  @EnumField(TRIAL_OUTCOMES, {
    description:
      'What becomes of the contract the day after: in force and billed from that day on, or closed.',
  })
  then: TrialOutcome;
}

export class CloseContractDto {
  @TextField({ max: 500, example: 'Disdetta del cliente' })
  reason: string;

  @DayField({
    description:
      'Last day in force: billed up to here, and given back what was billed beyond. A day to come closes it when it is over.',
  })
  endsOn: string;
}
