import { DayField, EnumField, IdField, InstantField, IntField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { errorCause } from '../coa/error-cause';
import { SESSION_TRIGGERS, type SessionTrigger } from '../session-trigger';
import {
  SESSION_RESULTS,
  type RadiusDisconnectLog,
  type SessionResult,
} from './radius-disconnect-log.entity';

const KINDS = ['disconnect', 'coa'] as const;

export class SessionRequestQuery extends ListQuery {
  @IdField({ optional: true }) accountId?: number;

  @IdField({ optional: true }) partnerId?: number;

  @IdField({ optional: true }) contractId?: number;

  @IdField({ optional: true }) nasId?: number;

  @EnumField(SESSION_TRIGGERS, { optional: true }) trigger?: SessionTrigger;

  @EnumField([...SESSION_RESULTS, 'pending'], {
    optional: true,
    description: '`pending`: nothing is known yet.',
  })
  result?: SessionResult | 'pending';

  @DayField({ optional: true, description: 'Asked on this day or later.' }) from?: string;

  @DayField({ optional: true, description: 'Asked on this day or before.' }) to?: string;
}

/** A session that was to be ended or changed, and what its NAS made of it. */
export class SessionRequestDto {
  @IdField() id: number;

  @IdField({ nullable: true }) accountId: number | null;

  @TextField({ example: 'mario.rossi' }) username: string;

  @IdField({ nullable: true, description: 'The session.' }) sessionId: number | null;

  @IdField({ nullable: true }) nasId: number | null;

  @TextField({ example: '100.64.0.10', description: 'Address that the session had.' }) ip: string;

  @EnumField(KINDS, {
    nullable: true,
    description: 'What was asked of the NAS: to end the session or to change it.',
  })
  kind: (typeof KINDS)[number] | null;

  @EnumField(SESSION_TRIGGERS, { description: 'Why.' }) trigger: SessionTrigger;

  @IdField({ nullable: true, description: 'Who wanted it; null when it came about by itself.' }) userId:
    number | null;

  @InstantField() requestedAt: string;

  @InstantField({ nullable: true }) sentAt: string | null;

  @InstantField({ nullable: true, description: 'When it is tried again.' }) dueAt: string | null;

  @IntField({ description: 'Packets sent.' }) attempts: number;

  @EnumField(SESSION_RESULTS, {
    nullable: true,
    description:
      '`ack_not_effective`: the NAS said yes, and the session goes on. Null while nothing is known.',
  })
  result: SessionResult | null;

  @IntField({ nullable: true, description: 'Error-Cause of RFC 5176.', example: 503 }) errorCause:
    number | null;

  @TextField({ nullable: true, example: 'Session-Context-Not-Found' }) errorCauseName: string | null;

  @IntField({ nullable: true, description: 'Milliseconds to the answer.' }) rttMs: number | null;

  @InstantField({ nullable: true, description: 'When the session was seen to have ended.' }) endedAt:
    string | null;

  @TextField({ nullable: true, example: 'nas-silent' }) message: string | null;

  static from(row: RadiusDisconnectLog): SessionRequestDto {
    const { id, accountId, username, nasId, kind, trigger, userId, attempts, result, rttMs, message } = row;
    return Object.assign(new SessionRequestDto(), {
      ...{ id, accountId, username, nasId, kind, trigger, userId, attempts, result, rttMs, message },
      sessionId: row.radacctid === null ? null : Number(row.radacctid),
      ip: row.framedIp,
      requestedAt: row.requestedAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
      dueAt: row.dueAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
      errorCause: row.errorCause,
      errorCauseName: row.errorCause === null ? null : errorCause(row.errorCause).name || null,
    });
  }
}
