import { PartialType } from '@nestjs/swagger';
import { money } from '@ponte/shared/money';
import { BoolField, EnumField, IdField, IntField, MoneyField, TextField } from '../../platform/http/fields';
import { DUNNING_ACTIONS, type DunningAction } from './policy';
import type { DunningPolicy } from './dunning-policy.entity';

const tagId = { description: 'For customers with this tag.' };
const contractId = { description: 'For this contract.' };

/** What a policy says. */
class DunningPolicyValuesDto {
  @TextField({ max: 80, example: 'Aziende' }) name: string;

  @IntField({
    max: 1000,
    example: 10,
    description: 'Of the policies of several tags of a customer the highest counts, then the oldest.',
  })
  priority: number;

  @EnumField(DUNNING_ACTIONS, {
    description: '`suspend`: warned, then cut off; `warn`: only warned; `none`: left alone.',
  })
  action: DunningAction;

  @IntField({ max: 365, example: 5, description: 'Days after the due day that are held against nobody.' })
  graceDays: number;

  @IntField({
    min: 1,
    max: 365,
    example: 15,
    description: 'Days late, counted after the grace, from which a line may be cut off.',
  })
  daysOverdue: number;

  @IntField({
    max: 90,
    example: 7,
    description: 'The warning leaves this many days before, and the cut-off waits for as many after it.',
  })
  warningDays: number;

  @MoneyField({ example: '10.00', description: 'Nobody is cut off for less.' }) leastAmount: string;

  @MoneyField({ example: '1.00', description: 'An instalment open by no more than this counts as paid.' })
  tolerance: string;

  @MoneyField({
    example: '0.00',
    description: 'The line comes back when no more than this is late; must be below `leastAmount`.',
  })
  resumeBelow: string;

  @BoolField({
    description: 'After a payment was reversed: a new warning first, or at once on the strength of the old.',
  })
  warnAgain: boolean;
}

/** One of `tagId` and `contractId` must be named. */
export class CreateDunningPolicyDto extends DunningPolicyValuesDto {
  @IdField({ ...tagId, optional: true, nullable: true }) tagId?: number | null;

  @IdField({ ...contractId, optional: true, nullable: true }) contractId?: number | null;
}

export class EditDunningPolicyDto extends PartialType(DunningPolicyValuesDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' }) version: number;
}

export class DunningPolicyDto extends DunningPolicyValuesDto {
  @IdField() id: number;

  @TextField({ example: 'tag:3', description: '`company`, `tag:<id>` or `contract:<id>`.' }) target: string;

  @IdField({ ...tagId, nullable: true }) tagId: number | null;

  @IdField({ ...contractId, nullable: true }) contractId: number | null;

  @IntField() version: number;

  static from({ leastAmount, tolerance, resumeBelow, ...policy }: DunningPolicy): DunningPolicyDto {
    return Object.assign(new DunningPolicyDto(), policy, {
      leastAmount: money(leastAmount),
      tolerance: money(tolerance),
      resumeBelow: money(resumeBelow),
    });
  }
}
