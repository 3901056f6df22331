import { BoolField, EnumField, IdField } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { PARTNER_KINDS, type PartnerKind } from './partner-kind';

const optional = { optional: true };

export class PartnerQuery extends ListQuery {
  @EnumField(PARTNER_KINDS, optional)
  kind?: PartnerKind;

  @IdField({ ...optional, example: 1, description: 'Only partners with this tag.' })
  tagId?: number;

  @IdField({ ...optional, example: 12, description: 'Only partners that belong to this reseller.' })
  resellerId?: number;

  @IdField({ ...optional, example: 14, description: 'Only partners that this agent looks after.' })
  agentId?: number;

  @BoolField({
    ...optional,
    description: 'Only those in business with us, or only those that are not any more.',
  })
  active?: boolean;

  @BoolField(optional)
  customer?: boolean;

  @BoolField(optional)
  supplier?: boolean;

  @BoolField({
    ...optional,
    example: true,
    description: 'Only partners that sell for us, or only those that do not.',
  })
  reseller?: boolean;

  @BoolField({ ...optional, example: true, description: 'Only agents, or only those that are none.' })
  agent?: boolean;
}
