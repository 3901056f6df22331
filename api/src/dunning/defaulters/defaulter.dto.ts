import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
  TextListField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { DUNNING_MODES, type DunningMode } from '../calendar/dunning-mode';
import { ExclusionDto } from '../calendar/exclusion.dto';
import { STEP_CHANNELS, type StepChannel } from '../steps/step';
import type { Assessed } from './assessor.service';
import { CUT_OFF_CAUSES, type CutOffCause } from './cut-off-decision';
import type { DefaulterSummary } from './defaulter.query';
import { DUNNING_STAGES, stageOf, type DunningStage } from './stage';

const stage = { description: 'How far it has come.' };

export class DefaulterQueryDto extends ListQuery {
  @EnumField(DUNNING_STAGES, { ...stage, optional: true }) stage?: DunningStage;

  @TextListField({
    values: DUNNING_STAGES,
    optional: true,
    example: ['to-cut'],
    description: 'Any of these.',
  })
  stages?: DunningStage[];
}

class DebtorContractDto {
  @IdField() id: number;

  @TextField({ example: 'C-00042' }) code: string;

  @BoolField({ description: 'Suspended for default.' }) cutOff: boolean;
}

class StandingWarningDto {
  @DayField() on: string;

  @BoolField({ nullable: true, description: 'Null while it is on its way, or nobody knows.' }) reached:
    boolean | null;
}

class StandingExemptionDto {
  @TextField() reason: string;

  @DayField({ nullable: true }) until: string | null;
}

class StandingPromiseDto {
  @MoneyField() amount: string;

  @DayField() until: string;

  @BoolField() kept: boolean;

  @BoolField({ description: 'The line comes back with the promise.' }) resumes: boolean;
}

/** A customer who owes something, or is cut off. */
export class DefaulterDto {
  @IdField({ description: 'Of the partner.' }) id: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @EnumField(DUNNING_STAGES, stage) stage: DunningStage;

  @EnumField(CUT_OFF_CAUSES, { description: 'Why.' }) cause: CutOffCause;

  @BoolField({ description: 'To be cut off at this moment.' }) cut: boolean;

  @MoneyField({ negative: true, description: 'All past its due day, as the open items say.' })
  overdue: string;

  @MoneyField({ description: 'Of it, what is contested.' }) disputed: string;

  @MoneyField({ description: 'Paid on account, and open credit notes.' }) credit: string;

  @MoneyField({
    description: 'What counts: past the grace, not contested, not covered by credit, more than trifles.',
  })
  late: string;

  @DayField({ nullable: true, description: 'Due day of the oldest of what counts.' }) oldestDueOn:
    string | null;

  @IntField({ description: 'Days since, the grace taken off.' }) daysLate: number;

  @DayField({ nullable: true, description: 'First day on which the line may be cut off if nothing changes.' })
  cutOn: string | null;

  @NestedField(() => ExclusionDto, {
    nullable: true,
    description: 'Why not today, where the day is the cause.',
  })
  exclusion: ExclusionDto | null;

  @NestedField(() => StandingWarningDto, { nullable: true, description: 'The last warning.' })
  warning: StandingWarningDto | null;

  @NestedField(() => StandingExemptionDto, { nullable: true }) exemption: StandingExemptionDto | null;

  @NestedField(() => StandingPromiseDto, { nullable: true, description: 'The last that was not withdrawn.' })
  promise: StandingPromiseDto | null;

  @BoolField({ description: 'There is an e-mail address to warn.' }) reachable: boolean;

  @IdField() policyId: number;

  @TextField() policyName: string;

  @NestedField(() => DebtorContractDto, { list: true, description: 'Contracts in force, or cut off.' })
  contracts: DebtorContractDto[];

  static from({ debtor, policy, decision }: Assessed): DefaulterDto {
    const { debt, cause, cut, cutOn, exclusion } = decision;
    const { promise, warning, exemption, contracts } = debtor;
    return Object.assign(new DefaulterDto(), {
      ...{ id: debtor.partnerId, partnerName: debtor.name, stage: stageOf(cause), cause, cut, cutOn },
      ...{ overdue: money(debt.overdue), disputed: money(debt.disputed), credit: money(debt.credit) },
      ...{ late: money(debt.late), oldestDueOn: debt.oldestDueOn, daysLate: debt.daysLate },
      exclusion: exclusion && ExclusionDto.from(exclusion),
      ...{ warning, exemption, contracts, reachable: debtor.email !== null },
      promise: promise && {
        ...{
          amount: money(promise.amount),
          until: promise.until,
          kept: promise.kept,
          resumes: promise.resumes,
        },
      },
      ...{ policyId: policy.id, policyName: policy.name },
    });
  }
}

class DunningStageDto {
  @EnumField(DUNNING_STAGES, stage) stage: DunningStage;

  @IntField({ example: 12 }) partners: number;

  @MoneyField({ description: 'What counts as late of them all.' }) late: string;
}

export class DefaulterSummaryDto {
  @EnumField(DUNNING_MODES) mode: DunningMode;

  @IntField({ example: 50, description: 'In automatic mode more at once wait for a person.' })
  mostAtOnce: number;

  @BoolField({ description: 'People may be cut off at this moment.' }) open: boolean;

  @TextField({ example: '09:00' }) opensAt: string;

  @TextField({ example: '16:00' }) closesAt: string;

  @NestedField(() => ExclusionDto, { nullable: true, description: 'Why nobody is cut off today.' })
  exclusion: ExclusionDto | null;

  @DayField({ nullable: true, description: 'The next day for cut-offs; today while it is one.' }) nextOn:
    string | null;

  @NestedField(() => DunningStageDto, { list: true, description: 'All stages in order.' })
  stages: DunningStageDto[];

  static from({ exclusion, stages, ...summary }: DefaulterSummary): DefaulterSummaryDto {
    return Object.assign(new DefaulterSummaryDto(), summary, {
      exclusion: exclusion && ExclusionDto.from(exclusion),
      stages: stages.map(({ late, ...rest }) => ({ ...rest, late: money(late) })),
    });
  }
}

const BY_HAND = STEP_CHANNELS.filter((channel) => channel !== 'email');

export class NoteWarningDto {
  @EnumField(BY_HAND, { description: 'How the customer was told.' }) channel: Exclude<StepChannel, 'email'>;

  @TextField({ max: 500, optional: true, nullable: true }) note?: string | null;
}
