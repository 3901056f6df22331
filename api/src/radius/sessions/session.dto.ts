import {
  DayField,
  EnumField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { ACCESS_STATES, type AccessState } from '../access/access-state';
import { FRESHNESS, type Freshness } from './session-freshness';
import type { SessionFilter } from './session-filter';
import type { SessionRow } from './session-rows.query';

const bytes = { max: Number.MAX_SAFE_INTEGER, example: 5_000_000_000 };

/** Filters that both lists of sessions take. `q`: login, customer, address or MAC. */
class SessionQuery extends ListQuery implements SessionFilter {
  @IdField({ optional: true }) partnerId?: number;

  @IdField({ optional: true }) contractId?: number;

  @IdField({ optional: true }) accountId?: number;

  @IdField({ optional: true }) serviceId?: number;

  @IdField({ optional: true }) nasId?: number;

  @IdField({ optional: true }) accessPointId?: number;

  @TextField({ optional: true, max: 120, description: 'Site of the access point, else of the NAS.' })
  area?: string;
}

export class OnlineQuery extends SessionQuery {
  @EnumField(ACCESS_STATES, { optional: true, description: 'State of the account.' }) state?: AccessState;

  @EnumField(FRESHNESS, { optional: true, description: 'How long ago it was last heard of.' })
  freshness?: Freshness;
}

export class HistoryQuery extends SessionQuery {
  @TextField({ optional: true, max: 15, example: '100.64.0.10', description: 'IPv4 address it had.' })
  ip?: string;

  @InstantField({ optional: true, description: 'Only what was up at this instant.' }) at?: string;

  @DayField({ optional: true, description: 'Began on this day or later.' }) from?: string;

  @DayField({ optional: true, description: 'Began on this day or before.' }) to?: string;
}

/** A session of a customer's line, up or ended. */
export class NetworkSessionDto {
  @IdField() id: number;

  @TextField({ example: 'mario.rossi' }) username: string;

  @IdField({ nullable: true, description: 'Null: a login that is no account of ours.' }) accountId:
    number | null;

  @IdField({ nullable: true }) partnerId: number | null;

  @TextField({ nullable: true, example: 'Rossi Mario' }) partnerName: string | null;

  @IdField({ nullable: true }) contractId: number | null;

  @TextField({ nullable: true, example: 'C-000123' }) contractCode: string | null;

  @IdField({ nullable: true }) serviceId: number | null;

  @TextField({ nullable: true, example: 'FWA 100/10' }) serviceName: string | null;

  @EnumField(ACCESS_STATES, { nullable: true, description: 'State of the account now.' })
  state: AccessState | null;

  @IdField({ nullable: true }) nasId: number | null;

  @TextField({ nullable: true, example: 'Monte Piselli' }) nasName: string | null;

  @IdField({ nullable: true }) accessPointId: number | null;

  @TextField({ nullable: true, example: 'Settore nord' }) accessPointName: string | null;

  @TextField({
    description: 'What the NAS tells of the place, for when no access point fits.',
    example: 'vlan120',
  })
  place: string;

  @TextField({ nullable: true, description: 'Site of the access point, else of the NAS.' }) area:
    string | null;

  @TextField({ example: '100.64.0.10' }) ip: string;

  @TextField({ description: 'Prefix that was delegated, else that of the link; blank without IPv6.' })
  ipv6Prefix: string;

  @TextField({ example: '4C:5E:0C:11:22:33' }) mac: string;

  @InstantField() startedAt: string;

  @InstantField({ nullable: true, description: 'When the NAS last reported.' }) updatedAt: string | null;

  @InstantField({ nullable: true, description: 'Null while it is up.' }) stoppedAt: string | null;

  @IntField({ description: 'Seconds it has been up, or was.' }) duration: number;

  @IntField({ ...bytes, description: 'Bytes the customer received.' }) down: number;

  @IntField({ ...bytes, description: 'Bytes the customer sent.' }) up: number;

  @EnumField(FRESHNESS, {
    nullable: true,
    description: '`late`: a report is overdue. `stale`: it is taken for ended.',
  })
  freshness: Freshness | null;

  @TextField({
    example: 'User-Request',
    description: 'Why it ended, in the NAS’s word; blank while it is up.',
  })
  cause: string;

  static from({ raw, startedAt, updatedAt, stoppedAt, ...row }: SessionRow): NetworkSessionDto {
    const {
      id,
      username,
      accountId,
      partnerId,
      partnerName,
      contractId,
      contractCode,
      serviceId,
      serviceName,
    } = row;
    const { state, nasId, nasName, accessPointId, accessPointName, area, ip, ipv6Prefix, mac } = row;
    const { duration, down, up, freshness, cause } = row;
    return Object.assign(new NetworkSessionDto(), {
      ...{
        id,
        username,
        accountId,
        partnerId,
        partnerName,
        contractId,
        contractCode,
        serviceId,
        serviceName,
      },
      ...{ state, nasId, nasName, accessPointId, accessPointName, area, ip, ipv6Prefix, mac },
      ...{ duration, down, up, freshness, cause },
      place: raw,
      startedAt: startedAt.toISOString(),
      updatedAt: updatedAt?.toISOString() ?? null,
      stoppedAt: stoppedAt?.toISOString() ?? null,
    });
  }
}

export class EndSessionsDto {
  @IdListField({ description: 'Ids of sessions.' }) ids: number[];
}

export class EndedDto {
  @IntField({ description: 'Sessions that were up and that their NASes are asked to end.' }) asked: number;
}
