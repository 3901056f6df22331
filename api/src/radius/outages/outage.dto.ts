import { EnumField, IdField, InstantField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { RadiusOutage } from '../access/radius-outage.entity';

const OUTAGE_STATUSES = ['open', 'over'] as const;
type OutageStatus = (typeof OUTAGE_STATUSES)[number];

const reason = { max: 200, example: 'Ponte radio di Monte Piselli senza corrente' };

export class OutageQuery extends ListQuery {
  @EnumField(OUTAGE_STATUSES, { optional: true }) status?: OutageStatus;

  @IdField({ optional: true }) nasId?: number;

  @IdField({ optional: true }) accessPointId?: number;
}

/** Where the network fails, and why: either a NAS with all behind it, or one access point. */
export class StartOutageDto {
  @IdField({ optional: true, nullable: true }) nasId?: number | null;

  @IdField({ optional: true, nullable: true }) accessPointId?: number | null;

  @TextField(reason) reason: string;

  @InstantField({ optional: true, description: 'When it began; now unless told.' }) startsAt?: string;
}

export class EndOutageDto {
  @InstantField({ optional: true, description: 'When it was over; now unless told.' }) endsAt?: string;
}

export class OutageDto {
  @IdField() id: number;

  @IdField({ nullable: true }) nasId: number | null;

  @IdField({ nullable: true }) accessPointId: number | null;

  @TextField(reason) reason: string;

  @EnumField(OUTAGE_STATUSES) status: OutageStatus;

  @InstantField() startsAt: string;

  @InstantField({ nullable: true }) endsAt: string | null;

  static from({ id, nasId, accessPointId, reason: why, startsAt, endsAt }: RadiusOutage): OutageDto {
    return Object.assign(new OutageDto(), {
      ...{ id, nasId, accessPointId, reason: why },
      status: endsAt === null ? 'open' : 'over',
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
    });
  }
}
