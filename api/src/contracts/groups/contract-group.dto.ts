import { PartialType } from '@nestjs/swagger';
import { BoolField, EnumField, IdField, IntField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { ContractGroup } from './contract-group.entity';
import { GROUP_BYS, type GroupBy } from './group-by';

const payerId = { example: 4711, description: 'Who gets the invoice and pays it.' };
const name = { min: 1, max: 100, example: 'Sedi delle Marche' };
const groupBy = {
  description:
    'What gets an invoice of its own: the whole group, each installation site in it, or each cost centre.',
};

export class ContractGroupQuery extends ListQuery {
  @IdField({ optional: true, ...payerId })
  payerId?: number;

  @BoolField({ optional: true, description: 'Only groups in use, or only those out of use.' })
  active?: boolean;
}

export class CreateContractGroupDto {
  @IdField(payerId)
  payerId: number;

  @TextField(name)
  name: string;

  @EnumField(GROUP_BYS, { optional: true, ...groupBy })
  groupBy?: GroupBy;

  @BoolField({ optional: true, description: 'Out of use it takes no more contracts.' })
  active?: boolean;
}

export class EditContractGroupDto extends PartialType(CreateContractGroupDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class ContractGroupDto {
  @IdField()
  id: number;

  @IdField(payerId)
  payerId: number;

  @TextField(name)
  name: string;

  @EnumField(GROUP_BYS, groupBy)
  groupBy: GroupBy;

  @BoolField()
  active: boolean;

  @IntField()
  version: number;

  static from({
    id,
    payerId: payer,
    name: called,
    groupBy: by,
    active,
    version,
  }: ContractGroup): ContractGroupDto {
    return Object.assign(new ContractGroupDto(), {
      ...{ id, payerId: payer, name: called, groupBy: by, active, version },
    });
  }
}
