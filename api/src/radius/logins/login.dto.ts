import { EnumField, IdField, InstantField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { ACCESS_REASONS, type AccessReason } from '../access/access-state';
import type { Login } from './login-list.query';
import { REFUSALS, type Refusal } from './refusal';

const ANSWERS = ['accept', 'reject'] as const;

export class LoginQuery extends ListQuery {
  @IdField({ optional: true }) accountId?: number;
  @IdField({ optional: true }) nasId?: number;
  @EnumField(ANSWERS, { optional: true }) answer?: 'accept' | 'reject';
  @InstantField({ optional: true, description: 'Not before.' }) from?: string;
  @InstantField({ optional: true, description: 'Before.' }) to?: string;
}

export class RadiusLoginDto {
  @IdField() id: number;
  @TextField({ description: 'As it was typed.' }) username: string;
  @IdField({ nullable: true }) accountId: number | null;
  @IdField({ nullable: true }) partnerId: number | null;
  @TextField({ nullable: true }) partnerName: string | null;
  @EnumField(ANSWERS) answer: 'accept' | 'reject';
  @EnumField(REFUSALS, { nullable: true, description: 'Why it was refused.' }) refusal: Refusal | null;
  @EnumField(ACCESS_REASONS, { nullable: true, description: 'Why the account was not let in then.' })
  accessReason: AccessReason | null;
  @TextField({ nullable: true }) nasName: string | null;
  @TextField() nasAddress: string;
  @TextField({ description: 'MAC address.' }) device: string;
  @InstantField() at: string;

  static from({ at, ...login }: Login): RadiusLoginDto {
    return Object.assign(new RadiusLoginDto(), { ...login, at: at.toISOString() });
  }
}
