import { ApiProperty } from '@nestjs/swagger';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { ACCESS_REASONS, ACCESS_STATES, type AccessReason, type AccessState } from '../access/access-state';
import type { AddressHolder } from './address-holder.query';
import type { LineState } from './line-state.query';
import type { NasState } from './nas-state.query';
import { NetworkSessionDto } from './session.dto';
import { TRAFFIC_SPANS, type TrafficBar, type TrafficSpan } from './traffic-series';

const bytes = { max: Number.MAX_SAFE_INTEGER, example: 5_000_000_000 };

export class TrafficQueryDto {
  @EnumField(TRAFFIC_SPANS, { description: 'Width of a bar: two days of hours, 31 days, or twelve months.' })
  span: TrafficSpan;

  @DayField({ optional: true, description: 'Last day; today unless told.' }) upTo?: string;
}

/** What an account moved in one bar of the graph. */
export class TrafficBarDto {
  @TextField({ example: '2026-11-24', description: 'Instant of an hour, day, or first day of a month.' })
  at: string;

  @IntField({ ...bytes, description: 'Bytes the customer received.' }) down: number;

  @IntField({ ...bytes, description: 'Bytes the customer sent.' }) up: number;

  static from({ at, down, up }: TrafficBar): TrafficBarDto {
    return Object.assign(new TrafficBarDto(), { at, down, up });
  }
}

export class LineStateQueryDto {
  @IdField({ optional: true }) partnerId?: number;

  @IdField({ optional: true }) contractId?: number;

  @IdField({ optional: true }) accountId?: number;
}

/** A login of a customer, what it may, and how it is connected. */
export class LineStateDto {
  @IdField() accountId: number;

  @TextField({ example: 'mario.rossi' }) username: string;

  @IdField({ nullable: true }) contractId: number | null;

  @TextField({ example: 'FWA 100/10' }) serviceName: string;

  @EnumField(ACCESS_STATES) state: AccessState;

  @EnumField(ACCESS_REASONS) reason: AccessReason;

  @ApiProperty({
    type: () => NetworkSessionDto,
    nullable: true,
    description: 'The session that is up, else the last one.',
  })
  session: NetworkSessionDto | null;

  static from({
    accountId,
    username,
    contractId,
    serviceName,
    state,
    reason,
    session,
  }: LineState): LineStateDto {
    return Object.assign(new LineStateDto(), {
      ...{ accountId, username, contractId, serviceName, state, reason },
      session: session === null ? null : NetworkSessionDto.from(session),
    });
  }
}

/** How a NAS is doing. */
export class NasStateDto {
  @IdField() id: number;

  @TextField({ example: 'BRAS Monte' }) name: string;

  @TextField({ nullable: true }) site: string | null;

  @BoolField() active: boolean;

  @IntField({ description: 'Sessions that are up.' }) open: number;

  @IntField({ description: 'Those that have reported in time.' }) fresh: number;

  @InstantField({ nullable: true }) lastReportAt: string | null;

  @BoolField({ description: 'It has sessions, and nothing at all is heard of it.' }) silent: boolean;

  @IntField({ description: 'Requests of the last day that it did not answer.' }) failedRequests: number;

  @IntField({ description: 'Requests of the last day that it agreed to and did not do.' })
  brokenPromises: number;

  @IdField({ nullable: true, description: 'Outage that is on.' }) outageId: number | null;

  static from({ lastReportAt, ...state }: NasState): NasStateDto {
    return Object.assign(new NasStateDto(), { ...state, lastReportAt: lastReportAt?.toISOString() ?? null });
  }
}

export class AreaDto {
  @TextField({ example: 'Monte Piselli' }) id: string;
}

export class FindHolderDto {
  @TextField({ max: 45, example: '100.64.0.10', description: 'IPv4 or IPv6 address.' }) address: string;

  @IntField({
    ...{ optional: true, nullable: true, min: 1, max: 65_535, example: 41_234 },
    description: 'Its port, which it takes where the address is shared (CGNAT).',
  })
  port?: number | null;

  @InstantField({ description: 'The moment in question.' }) at: string;

  @TextField({
    max: 200,
    example: 'Decreto Procura di Ascoli 12/2026',
    description: 'Why it is asked: kept in the history.',
  })
  reason: string;
}

/** A session by which somebody had an address. */
export class AddressHolderDto {
  @IdField() id: number;

  @TextField({ example: 'mario.rossi' }) username: string;

  @IdField({ nullable: true }) partnerId: number | null;

  @TextField({ nullable: true }) partnerName: string | null;

  @TextField({ example: '100.64.0.10' }) address: string;

  @TextField({ example: '4C:5E:0C:11:22:33' }) mac: string;

  @TextField({ example: '10.0.0.1' }) nasAddress: string;

  @InstantField() startedAt: string;

  @InstantField({ nullable: true }) stoppedAt: string | null;

  @IntField(bytes) down: number;

  @IntField(bytes) up: number;

  @BoolField({ description: 'From the archive of ended sessions.' }) archived: boolean;

  static from({ sessionId, startedAt, stoppedAt, ...row }: AddressHolder): AddressHolderDto {
    return Object.assign(new AddressHolderDto(), {
      ...row,
      id: sessionId,
      startedAt: startedAt.toISOString(),
      stoppedAt: stoppedAt?.toISOString() ?? null,
    });
  }
}

export class HoldersDto {
  @TextField({ nullable: true, description: 'Behind CGNAT the private address that had the port.' })
  inside: string | null;

  @NestedField(() => AddressHolderDto, { list: true }) holders: AddressHolderDto[];
}
