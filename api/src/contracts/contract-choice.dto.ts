import { DayField, EnumField, IdField, TextField } from '../platform/http/fields';
import {
  CONTRACT_STATUSES,
  SUSPENSION_CAUSES,
  type ContractStatus,
  type SuspensionCause,
} from './contract-state';
import { POLICIES, RECURRENCES, type Policy, type Recurrence } from './billing-terms';

const optional = { optional: true };

/** What lists of contracts and bulk changes can be narrowed to; a filter left out takes all. */
export class ContractChoiceDto {
  @IdField({ ...optional, description: 'Only contracts of this customer.' })
  partnerId?: number;

  @IdField({ ...optional, description: 'Only contracts that this partner pays for another.' })
  payerId?: number;

  @IdField({ ...optional, description: 'Only contracts of this billing group.' })
  groupId?: number;

  @EnumField(CONTRACT_STATUSES, optional)
  status?: ContractStatus;

  @EnumField(SUSPENSION_CAUSES, { ...optional, description: 'Only contracts suspended for this cause.' })
  suspensionCause?: SuspensionCause;

  @EnumField(RECURRENCES, { ...optional, description: 'Months of a billing period.' })
  recurrenceMonths?: Recurrence;

  @EnumField(POLICIES, { ...optional, description: 'When a period is billed.' })
  policy?: Policy;

  @IdField({ ...optional, description: 'Only contracts with a line of this product.' })
  productId?: number;

  @IdField({ ...optional, description: 'Only contracts whose customer carries this tag.' })
  tagId?: number;

  @TextField({
    ...optional,
    max: 2,
    example: 'AP',
    description: 'Only where the service is used in this province.',
  })
  province?: string;

  @TextField({ ...optional, max: 60, example: 'San Benedetto', description: 'Beginning of the town’s name.' })
  town?: string;

  @TextField({ ...optional, max: 16, example: '630', description: 'Beginning of the postal code.' })
  zip?: string;

  @IdField({ ...optional, description: 'Only contracts that have this promotion, or had it.' })
  promotionId?: number;

  @DayField({ ...optional, description: 'Only contracts with something to bill up to this day.' })
  dueBy?: string;

  @DayField({
    ...optional,
    description: 'Only contracts that run, and end or come to the end of their term up to this day.',
  })
  endsBy?: string;
}
