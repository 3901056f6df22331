import { EnumField, IdField, InstantField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { AccessChange } from './access-log.query';
import {
  ACCESS_REASONS,
  ACCESS_SOURCES,
  ACCESS_STATES,
  type AccessReason,
  type AccessSource,
  type AccessState,
} from './access-state';

const optional = { optional: true };

export class AccessLogQuery extends ListQuery {
  @IdField(optional) accountId?: number;
  @IdField(optional) partnerId?: number;
  @EnumField(ACCESS_SOURCES, optional) source?: AccessSource;
  @EnumField(ACCESS_STATES, optional) toState?: AccessState;
}

export class AccessChangeDto {
  @IdField() id: number;
  @IdField() accountId: number;
  @TextField() username: string;
  @IdField() partnerId: number;
  @TextField() partnerName: string;
  @EnumField(ACCESS_STATES, { nullable: true }) fromState: AccessState | null;
  @EnumField(ACCESS_STATES) toState: AccessState;
  @EnumField(ACCESS_REASONS) reason: AccessReason;
  @EnumField(ACCESS_SOURCES) source: AccessSource;
  @TextField({ nullable: true }) note: string | null;
  @TextField({ nullable: true, description: 'Who did it, if a person.' }) userName: string | null;
  @InstantField() at: string;

  static from({ at, ...change }: AccessChange): AccessChangeDto {
    return Object.assign(new AccessChangeDto(), { ...change, at: at.toISOString() });
  }
}
