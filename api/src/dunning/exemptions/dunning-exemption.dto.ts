import { BoolField, DayField, IdField, InstantField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { DunningExemption } from './dunning-exemption.entity';

const reason = { max: 500, example: 'Ambulatorio: la linea serve al telesoccorso' };
const until = { nullable: true, description: 'Last day; null for good.' };

export class DunningExemptionQueryDto extends ListQuery {
  @IdField({ optional: true }) partnerId?: number;

  @BoolField({ optional: true, description: 'Only those in force today, or only those that are not.' })
  inForce?: boolean;
}

export class CreateDunningExemptionDto {
  @IdField() partnerId: number;

  @TextField(reason) reason: string;

  @DayField({ ...until, optional: true }) until?: string | null;
}

export class DunningExemptionDto {
  @IdField() id: number;

  @IdField() partnerId: number;

  @TextField(reason) reason: string;

  @DayField(until) until: string | null;

  @TextField({ example: 'Anna Bianchi' }) createdBy: string;

  @InstantField() createdAt: string;

  @InstantField({ nullable: true, description: 'Taken back before its day.' }) endedAt: string | null;

  @TextField({ nullable: true }) endedBy: string | null;

  @BoolField({ description: 'Today.' }) inForce: boolean;

  static from({ createdAt, endedAt, ...exemption }: DunningExemption, today: string): DunningExemptionDto {
    return Object.assign(new DunningExemptionDto(), exemption, {
      createdAt: createdAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      inForce: endedAt === null && (exemption.until ?? today) >= today,
    });
  }
}
