import { ApiProperty } from '@nestjs/swagger';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { DAILY_OUTCOMES, type ContractDailyResult, type DailyOutcome } from './contract-daily-result.entity';
import { DAILY_RUN_STATUSES, type ContractDailyRun, type DailyRunStatus } from './contract-daily-run.entity';
import { DAILY_ACTIONS, type DailyAction } from './daily-action';
import type { DailyProgress } from './daily-run.query';

const optional = { optional: true };
const nullable = { nullable: true };

export class CreateContractDailyRunDto {
  @DayField({ ...optional, description: 'What is due up to this day (included); today unless said.' })
  day?: string;

  @BoolField({ ...optional, description: 'Only lists what would be done; true unless said.' })
  dryRun = true;
}

export class ContractDailyRunDto {
  @IdField() id: number;

  @DayField({ description: 'What is due up to this day (included).' }) day: string;

  @BoolField({ description: 'It only lists what would be done.' }) dryRun: boolean;

  @BoolField({ description: 'The clock asked for it.' }) scheduled: boolean;

  @EnumField(DAILY_RUN_STATUSES) status: DailyRunStatus;

  @IntField({ example: 812, description: 'Contracts that could have something due.' }) contracts: number;

  @IntField({ example: 3, description: 'Customers told that a promotion ends.' }) promotionNotices: number;

  @TextField({ example: 'Anna Verdi' }) createdBy: string;

  @InstantField() createdAt: string;

  @InstantField(nullable) finishedAt: string | null;

  static from(run: ContractDailyRun): ContractDailyRunDto {
    const { id, day, dryRun, status, contracts, promotionNotices, createdBy, createdAt, finishedAt } = run;
    return Object.assign(new ContractDailyRunDto(), {
      ...{ id, day, dryRun, status, contracts, promotionNotices, createdBy },
      ...{ scheduled: run.scheduledOn !== null, createdAt: createdAt.toISOString() },
      finishedAt: finishedAt?.toISOString() ?? null,
    });
  }
}

/** How far a run is, and what it did or would do. */
export class DailyProgressDto {
  @EnumField(DAILY_RUN_STATUSES) status: DailyRunStatus;

  @IntField({ description: 'Contracts looked at.' }) done: number;

  @IntField({ description: 'Contracts to look at.' }) total: number;

  @IntField({ description: 'Contracts that could not be written.' }) failed: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { renew: 12, 'notice-end': 3 },
    description: 'How many of each action; those without any are left out.',
  })
  actions: DailyProgress['actions'];
}

export class DailyResultQuery extends ListQuery {
  @EnumField(DAILY_ACTIONS, optional) action?: DailyAction;

  @EnumField(DAILY_OUTCOMES, optional) outcome?: DailyOutcome;
}

/** One thing that a day brings a contract. */
export class ContractDailyResultDto {
  @IdField() id: number;

  @IdField() contractId: number;

  @TextField({ example: 'C-000123' }) contractCode: string;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @EnumField(DAILY_ACTIONS, { ...nullable, description: 'Null where the contract failed as a whole.' })
  action: DailyAction | null;

  @DayField({
    ...nullable,
    description: 'Day from which it holds; of a notice the last day that it tells of.',
  })
  onDay: string | null;

  @DayField({ ...nullable, description: 'Last day of the term that begins.' }) until: string | null;

  @IntField({ ...nullable, example: 30, description: 'Of a notice: the days before on which it was due.' })
  daysBefore: number | null;

  @EnumField(DAILY_OUTCOMES, { description: '`planned` where the run only tells.' }) outcome: DailyOutcome;

  @TextField({ ...nullable, description: 'Error code of what failed.' }) fault: string | null;

  static from(result: ContractDailyResult): ContractDailyResultDto {
    const { id, contractId, contractCode, partnerId, partnerName, action, onDay, until } = result;
    const { daysBefore, outcome, fault } = result;
    return Object.assign(new ContractDailyResultDto(), {
      ...{ id, contractId, contractCode, partnerId, partnerName, action, onDay, until },
      ...{ daysBefore, outcome, fault },
    });
  }
}
