import { OmitType, PartialType } from '@nestjs/swagger';
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
import { ListQuery } from '../../platform/http/list-query.dto';
import {
  ACCESS_REASONS,
  ACCESS_STATES,
  ADMIN_STATUSES,
  type AccessReason,
  type AccessState,
  type AdminStatus,
} from '../access/access-state';
import { RadiusAttributeDto } from '../attributes/attribute.dto';
import type { AccountRow } from './account-list.query';
import type { RadiusAccount } from './radius-account.entity';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const username = {
  max: 64,
  example: 'mario.rossi',
  description: "Letters, digits and . _ @ + ' - ; told apart byte by byte.",
};
const pool = { max: 64, pattern: /^[\w.:-]*$/ };

export class RadiusAccountQuery extends ListQuery {
  @IdField(optional) partnerId?: number;
  @IdField(optional) contractId?: number;
  @IdField(optional) serviceId?: number;
  @IdField(optional) nasId?: number;
  @IdField(optional) accessPointId?: number;
  @EnumField(ACCESS_STATES, optional) accessState?: AccessState;
  @EnumField(ACCESS_REASONS, optional) accessReason?: AccessReason;
  @BoolField({ ...optional, description: 'Only those kept connected though in default, or only the others.' })
  whitelist?: boolean;
  @BoolField({ ...optional, description: 'Only those connected now, or only the others.' }) online?: boolean;
  @BoolField({ ...optional, description: 'Deleted ones; left out unless asked for.' }) deleted?: boolean;
}

export class AccountAttributeDto extends RadiusAttributeDto {
  @EnumField(['reply', 'check'], { description: 'Given in the answer, or asked of the login.' })
  list: 'reply' | 'check';
}

export class CreateRadiusAccountDto {
  @TextField({ ...username, ...optional, description: "Made from the customer's name when left out." })
  username?: string;

  @TextField({ ...optional, max: 128, description: 'Made up when left out.' }) password?: string;

  @IdField({ ...optional, description: "The customer; the contract's when one is named." })
  partnerId?: number;

  @IdField({ ...erasable, description: 'The contract it serves.' }) contractId?: number | null;

  @IdField({
    ...erasable,
    description: 'A line of the contract, whose product decides the service from then on.',
  })
  lineId?: number | null;

  @IdField({ ...optional, description: "That of the line's product when left out." }) serviceId?: number;

  @IdField({ ...erasable, description: 'The only NAS it may come in by.' }) nasId?: number | null;

  @IdField({ ...erasable, description: 'Where the customer hangs, when the NAS does not tell.' })
  accessPointId?: number | null;

  @TextField({ ...erasable, max: 15, example: '185.10.20.7' }) framedIp?: string | null;

  @TextField({ ...erasable, ...pool, description: "Instead of the service's." }) framedPool?: string | null;

  @TextField({ ...erasable, max: 253, example: '10.1.0.0/24' }) framedRoute?: string | null;

  @TextField({ ...erasable, max: 49, example: '2001:db8:0:1::/64' }) framedIpv6Prefix?: string | null;

  @TextField({ ...erasable, max: 49, example: '2001:db8:100::/56' }) delegatedIpv6Prefix?: string | null;

  @TextField({
    ...erasable,
    max: 24,
    example: 'AA:BB:CC:DD:EE:01',
    description: 'The only device that may dial in.',
  })
  macLock?: string | null;

  @InstantField({ ...erasable, description: 'Logins after it are refused.' }) expiresAt?: string | null;

  @IntField({ ...erasable, max: 100, description: "Instead of the service's." }) simultaneousUse?:
    number | null;

  @TextField({ ...erasable, max: 1000 }) note?: string | null;

  @NestedField(() => AccountAttributeDto, {
    ...optional,
    list: true,
    most: 50,
    description: 'Added by hand; all of them.',
  })
  attributes?: AccountAttributeDto[];
}

export class EditRadiusAccountDto extends PartialType(
  OmitType(CreateRadiusAccountDto, ['partnerId', 'contractId', 'lineId']),
  { skipNullProperties: false },
) {
  @IntField({ description: 'Version that was read.' }) version: number;

  @BoolField({
    ...optional,
    description: 'True (unless said): a session that is up follows at once. False: at its next login.',
  })
  now?: boolean;
}

export class MoveRadiusAccountDto {
  @IdField({ description: "The contract it serves from now on; its customer becomes the account's." })
  contractId: number;
  @IdField({ ...erasable, description: 'A line of it.' }) lineId?: number | null;
}

export class WhitelistDto {
  @DayField({ ...erasable, description: 'Last day; without one until it is ended.' }) until?: string | null;
  @TextField({ max: 200, example: 'Concordato rientro con il titolare' }) note: string;
}

export class AccountReasonDto {
  @TextField({ ...optional, max: 200, description: 'For the log.' }) reason?: string;
}

export class RevealedDto {
  @TextField({ max: 128 }) password: string;
}

export class SuggestionQuery {
  @IdField(optional) partnerId?: number;
  @IdField(optional) contractId?: number;
}

export class SuggestionDto {
  @TextField(username) username: string;
  @TextField({ max: 128 }) password: string;
}

export class RadiusAccountDto {
  @IdField() id: number;
  @TextField(username) username: string;
  @IdField() partnerId: number;
  @TextField() partnerName: string;
  @IdField({ nullable: true }) contractId: number | null;
  @TextField({ nullable: true }) contractCode: string | null;
  @IdField() serviceId: number;
  @TextField() serviceName: string;
  @EnumField(ACCESS_STATES) accessState: AccessState;
  @EnumField(ACCESS_REASONS) accessReason: AccessReason;
  @InstantField() accessChangedAt: string;
  @BoolField({ description: 'Connected now.' }) online: boolean;
  @EnumField(ADMIN_STATUSES) adminStatus: AdminStatus;
  @BoolField() whitelist: boolean;
  @DayField({ nullable: true }) whitelistUntil: string | null;
  @TextField({ nullable: true }) whitelistNote: string | null;
  @TextField({ nullable: true }) framedIp: string | null;
  @TextField({ nullable: true }) macLock: string | null;
  @InstantField({ nullable: true }) expiresAt: string | null;
  @InstantField({ nullable: true }) deletedAt: string | null;
  @IntField() version: number;

  static from({ account, partnerName, contractCode, serviceName, online }: AccountRow): RadiusAccountDto {
    return Object.assign(new RadiusAccountDto(), {
      ...shared(account),
      partnerName,
      contractCode,
      serviceName,
      online,
    });
  }
}

function shared(account: RadiusAccount) {
  const {
    id,
    username: name,
    partnerId,
    contractId,
    serviceId,
    accessState,
    accessReason,
    adminStatus,
  } = account;
  const { whitelist, whitelistUntil, whitelistNote, framedIp, macLock, version } = account;
  return {
    ...{ id, username: name, partnerId, contractId, serviceId, accessState, accessReason, adminStatus },
    ...{ whitelist, whitelistUntil, whitelistNote, framedIp, macLock, version },
    accessChangedAt: account.accessChangedAt.toISOString(),
    expiresAt: account.expiresAt?.toISOString() ?? null,
    deletedAt: account.deletedAt?.toISOString() ?? null,
  };
}

export class RadiusAccountDetailDto extends RadiusAccountDto {
  @IdField({ nullable: true, description: 'First line of the chain it serves.' }) originLineId: number | null;
  @TextField({ nullable: true, description: 'What the line is called.' }) lineDescription: string | null;
  @IdField({ nullable: true }) nasId: number | null;
  @IdField({ nullable: true }) accessPointId: number | null;
  @TextField({ nullable: true }) framedPool: string | null;
  @TextField({ nullable: true }) framedRoute: string | null;
  @TextField({ nullable: true }) framedIpv6Prefix: string | null;
  @TextField({ nullable: true }) delegatedIpv6Prefix: string | null;
  @IntField({ nullable: true }) simultaneousUse: number | null;
  @TextField({ nullable: true }) note: string | null;
  @NestedField(() => AccountAttributeDto, { list: true }) attributes: AccountAttributeDto[];
  @InstantField() createdAt: string;

  static of(row: AccountRow & { lineDescription: string | null }): RadiusAccountDetailDto {
    const { account, partnerName, contractCode, serviceName, online, lineDescription } = row;
    const { originLineId, nasId, accessPointId, framedPool, framedRoute, framedIpv6Prefix } = account;
    const { delegatedIpv6Prefix, simultaneousUse, note } = account;
    return Object.assign(new RadiusAccountDetailDto(), {
      ...{ ...shared(account), partnerName, contractCode, serviceName, online, lineDescription },
      ...{ originLineId, nasId, accessPointId, framedPool, framedRoute, framedIpv6Prefix },
      ...{ delegatedIpv6Prefix, simultaneousUse, note },
      attributes: [...account.attributes]
        .sort((one, other) => one.position - other.position)
        .map(({ list, attribute, op, value }) => ({ list, attribute, op, value })),
      createdAt: account.createdAt.toISOString(),
    });
  }
}
