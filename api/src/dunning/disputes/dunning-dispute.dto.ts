import { BoolField, DayField, IdField, InstantField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { DunningDispute } from './dunning-dispute.entity';

const reason = { max: 500, example: 'Linea ferma dal 3 al 9 marzo, chiede lo storno' };
const outcome = { max: 500, example: 'Emessa nota di credito' };
const invoiceId = { nullable: true, description: 'The invoice contested; null for all.' };

export class DunningDisputeQueryDto extends ListQuery {
  @IdField({ optional: true }) partnerId?: number;

  @BoolField({ optional: true, description: 'Only those not decided yet, or only those that are.' })
  open?: boolean;
}

export class CreateDunningDisputeDto {
  @IdField() partnerId: number;

  @IdField({ ...invoiceId, optional: true }) invoiceId?: number | null;

  @TextField(reason) reason: string;
}

export class CloseDunningDisputeDto {
  @TextField({ ...outcome, description: 'How it was decided.' }) outcome: string;
}

export class DunningDisputeDto {
  @IdField() id: number;

  @IdField() partnerId: number;

  @IdField(invoiceId) invoiceId: number | null;

  @TextField(reason) reason: string;

  @DayField() openedOn: string;

  @TextField({ example: 'Anna Bianchi' }) openedBy: string;

  @InstantField({ nullable: true }) closedAt: string | null;

  @TextField({ nullable: true }) closedBy: string | null;

  @TextField({ ...outcome, nullable: true }) outcome: string | null;

  static from({ closedAt, ...dispute }: DunningDispute): DunningDisputeDto {
    return Object.assign(new DunningDisputeDto(), dispute, { closedAt: closedAt?.toISOString() ?? null });
  }
}
