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
import type { CutOffItem } from './cut-off-item.entity';
import { CUT_OFF_RUN_STATUSES, type CutOffRunStatus } from './cut-off-run.entity';
import type { RunView } from './cut-off-run.query';
import { ITEM_CAUSES, ITEM_OUTCOMES, type ItemCause, type ItemOutcome } from './item-outcome';

export class ApproveCutOffsDto {
  @IdListField({
    optional: true,
    most: 5000,
    description:
      'The partners; all who are to be cut off now when left out. Each is looked at again when its turn comes.',
  })
  partnerIds?: number[];
}

export class CutOffRunDto {
  @IdField() id: number;

  @EnumField(CUT_OFF_RUN_STATUSES) status: CutOffRunStatus;

  @TextField({ nullable: true, example: '2026-03-10 09:00', description: 'Of the automatic mode, its hour.' })
  slot: string | null;

  @DayField() on: string;

  @IntField({ example: 12, description: 'Customers approved.' }) partners: number;

  @IntField({ example: 8, description: 'Of them, those that are done.' }) done: number;

  @IntField({ example: 7 }) cut: number;

  @IntField({ example: 1, description: 'Not cut off after all.' }) spared: number;

  @IntField({ example: 0 }) failed: number;

  @TextField({ example: 'Anna Bianchi' }) createdBy: string;

  @InstantField() createdAt: string;

  @InstantField({ nullable: true }) finishedAt: string | null;

  static from({ run: { createdAt, finishedAt, ...run }, done }: RunView): CutOffRunDto {
    return Object.assign(new CutOffRunDto(), run, {
      done,
      createdAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    });
  }
}

export class CutOffItemQueryDto extends ListQuery {
  @EnumField(ITEM_OUTCOMES, { optional: true }) outcome?: ItemOutcome;
}

export class CutOffItemDto {
  @IdField() id: number;

  @IdField() partnerId: number;

  @EnumField(ITEM_OUTCOMES, { nullable: true, description: 'Null while it waits.' })
  outcome: ItemOutcome | null;

  @EnumField(ITEM_CAUSES, { nullable: true, description: 'Why.' }) cause: ItemCause | null;

  @MoneyField({ nullable: true, description: 'What was late when it was decided.' }) late: string | null;

  @InstantField({ nullable: true }) at: string | null;

  static from({ id, partnerId, outcome, cause, late, at }: CutOffItem): CutOffItemDto {
    return Object.assign(new CutOffItemDto(), {
      ...{ id, partnerId, outcome, cause },
      late: late && money(late),
      at: at?.toISOString() ?? null,
    });
  }
}
