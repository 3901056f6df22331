import { money } from '@ponte/shared/money';
import {
  DayField,
  EnumField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  MoneyField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { STEP_CHANNELS, STEP_KINDS, type StepChannel, type StepKind } from './step';
import type { StepView } from './step.query';

export class DunningStepQueryDto extends ListQuery {
  @IdField({ optional: true }) partnerId?: number;

  @IdField({ optional: true, description: 'Steps of this run of cut-offs.' }) runId?: number;

  @EnumField(STEP_KINDS, { optional: true }) kind?: StepKind;

  @DayField({ optional: true, description: 'First day.' }) from?: string;

  @DayField({ optional: true, description: 'Last day.' }) to?: string;
}

export class DunningStepDto {
  @IdField() id: number;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @EnumField(STEP_KINDS) kind: StepKind;

  @IntField({ description: 'Which of several that follow each other; 0 where there is but one.' })
  level: number;

  @DayField() on: string;

  @InstantField() at: string;

  @TextField({ example: 'Anna Bianchi' }) actorName: string;

  @TextField({ nullable: true, example: 'overdue', description: 'Why, in a word of its kind.' }) cause:
    string | null;

  @EnumField(STEP_CHANNELS, { nullable: true, description: 'How somebody was told.' })
  channel: StepChannel | null;

  @MoneyField({ description: 'What was late then.' }) late: string;

  @DayField({ nullable: true, description: 'Due day of the oldest of it.' }) oldestDueOn: string | null;

  @IdListField({ description: 'Contracts cut off, or let in.' }) contractIds: number[];

  @TextField({ nullable: true }) note: string | null;

  @IdField({ nullable: true }) messageId: number | null;

  @TextField({ nullable: true, example: 'sent', description: 'How far the message has come.' })
  messageState: string | null;

  @IdField({ nullable: true }) runId: number | null;

  static from({ step, partnerName, messageState }: StepView): DunningStepDto {
    const { id, partnerId, kind, level, on, at, actorName, cause, channel, late, oldestDueOn } = step;
    const { contractIds, note, messageId, runId } = step;
    return Object.assign(new DunningStepDto(), {
      ...{ id, partnerId, partnerName, kind, level, on, at: at.toISOString(), actorName, cause, channel },
      ...{ late: money(late), oldestDueOn, contractIds, note, messageId, messageState, runId },
    });
  }
}
