import { PartialType } from '@nestjs/swagger';
import { MOST_KBPS } from '@ponte/shared/rate-limit';
import { SERVICE_VENDORS, type ServiceVendor } from '@ponte/shared/service-attributes';
import {
  BoolField,
  EnumField,
  IdField,
  IdListField,
  IntField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { RadiusAttributeDto } from '../attributes/attribute.dto';
import type { RadiusService } from './radius-service.entity';
import { SERVICE_KINDS, type ServiceKind } from './service-facts';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const kbps = { max: MOST_KBPS, example: 100_000 };
const maybeKbps = { ...kbps, min: 1, ...erasable };
const seconds = { min: 1, max: 31_536_000, ...erasable };
const word = { ...erasable, max: 64, pattern: /^[\w.:-]*$/ };

export class RadiusServiceQuery extends ListQuery {
  @EnumField(SERVICE_VENDORS, optional) vendor?: ServiceVendor;

  @BoolField({ ...optional, description: 'Only those in use, or only those out of use.' }) active?: boolean;
}

export class CreateRadiusServiceDto {
  @TextField({ max: 80, example: 'Fibra 100/10' }) name: string;

  @TextField({ ...optional, max: 255 }) description?: string;

  @EnumField(SERVICE_KINDS, optional) kind?: ServiceKind;

  @EnumField(SERVICE_VENDORS, { ...optional, description: 'Whose attributes carry the limits.' })
  vendor?: ServiceVendor;

  @IntField({ ...kbps, description: 'What the customer receives, kbit/s.' }) downKbps: number;

  @IntField({ ...kbps, example: 10_000, description: 'What the customer sends, kbit/s.' }) upKbps: number;

  @BoolField({ ...optional, example: false, description: 'No limit in either direction.' })
  unlimited?: boolean;

  @IntField(maybeKbps) burstDownKbps?: number | null;

  @IntField(maybeKbps) burstUpKbps?: number | null;

  @IntField({ ...maybeKbps, description: 'Mean below which a burst is allowed; the speed unless said.' })
  thresholdDownKbps?: number | null;

  @IntField(maybeKbps) thresholdUpKbps?: number | null;

  @IntField({ ...erasable, min: 1, max: 3600, description: 'Seconds that the mean is taken over.' })
  burstTimeDownS?: number | null;

  @IntField({ ...erasable, min: 1, max: 3600 }) burstTimeUpS?: number | null;

  @IntField({ ...optional, min: 1, max: 8, description: '1 first, 8 last.' }) priority?: number;

  @IntField({ ...maybeKbps, description: 'Guaranteed, kbit/s.' }) minDownKbps?: number | null;

  @IntField(maybeKbps) minUpKbps?: number | null;

  @TextField({ ...word, description: 'Firewall list of the router that sessions join.' })
  addressList?: string | null;

  @TextField({ ...word, description: 'Pool of IPv4 addresses, by its name on the routers.' })
  framedPool?: string | null;

  @TextField({ ...word, description: 'Pool of IPv6 prefixes to delegate.' }) ipv6Pool?: string | null;

  @TextField({ ...word, description: 'Profile or policy on the routers, towards the customer.' })
  policyDown?: string | null;

  @TextField({ ...word, description: 'Profile or policy on the routers, from the customer.' })
  policyUp?: string | null;

  @IntField({ ...seconds, description: 'Seconds after which a session is ended.' }) sessionTimeoutS?:
    number | null;

  @IntField({ ...seconds, description: 'Seconds without traffic after which it is.' }) idleTimeoutS?:
    number | null;

  @IntField({ ...optional, min: 60, max: 3600, description: 'How often routers report, seconds.' })
  interimIntervalS?: number;

  @IntField({ ...optional, max: 100, description: 'Sessions at a time; 0 for any number.' })
  simultaneousUse?: number;

  @BoolField(optional) active?: boolean;

  @NestedField(() => RadiusAttributeDto, {
    ...optional,
    ...{ list: true, most: 50 },
    description: 'Added by hand. Values may name the speeds: {down}, {up}, {downBps}, {upBps}.',
  })
  attributes?: RadiusAttributeDto[];

  @IdListField({
    ...optional,
    description: 'Products whose lines get this service; from others they are taken.',
  })
  productIds?: number[];
}

export class EditRadiusServiceDto extends PartialType(CreateRadiusServiceDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' }) version: number;

  @BoolField({
    ...optional,
    description: 'True (unless said): sessions that are up follow at once. False: at their next login.',
  })
  now?: boolean;
}

/** A service as lists show it. */
export class RadiusServiceDto {
  @IdField() id: number;
  @TextField({ example: 'Fibra 100/10' }) name: string;
  @TextField({ optional: true }) description: string;
  @EnumField(SERVICE_KINDS) kind: ServiceKind;
  @EnumField(SERVICE_VENDORS) vendor: ServiceVendor;
  @IntField(kbps) downKbps: number;
  @IntField(kbps) upKbps: number;
  @BoolField() unlimited: boolean;
  @TextField({ example: '10M/100M', description: 'Mikrotik-Rate-Limit.' }) rateLimit: string;
  @BoolField() active: boolean;
  @IntField({ description: 'Accounts of the service.' }) accounts: number;
  @IntField() version: number;

  static from(service: RadiusService, accounts: number): RadiusServiceDto {
    const { id, name, description, kind, vendor, downKbps, upKbps, unlimited, rateLimit, active, version } =
      service;
    return Object.assign(new RadiusServiceDto(), {
      ...{ id, name, description, kind, vendor, downKbps, upKbps, unlimited, rateLimit, active, version },
      accounts,
    });
  }
}

/** What is sent to a router at a login. */
export class GivenRadiusAttributeDto {
  @TextField() attribute: string;
  @TextField() op: string;
  @TextField() value: string;
}

export class RadiusServiceDetailDto extends RadiusServiceDto {
  @IntField(maybeKbps) burstDownKbps: number | null;
  @IntField(maybeKbps) burstUpKbps: number | null;
  @IntField(maybeKbps) thresholdDownKbps: number | null;
  @IntField(maybeKbps) thresholdUpKbps: number | null;
  @IntField({ nullable: true }) burstTimeDownS: number | null;
  @IntField({ nullable: true }) burstTimeUpS: number | null;
  @IntField({ min: 1, max: 8 }) priority: number;
  @IntField(maybeKbps) minDownKbps: number | null;
  @IntField(maybeKbps) minUpKbps: number | null;
  @TextField(word) addressList: string | null;
  @TextField(word) framedPool: string | null;
  @TextField(word) ipv6Pool: string | null;
  @TextField(word) policyDown: string | null;
  @TextField(word) policyUp: string | null;
  @IntField(seconds) sessionTimeoutS: number | null;
  @IntField(seconds) idleTimeoutS: number | null;
  @IntField({ min: 60 }) interimIntervalS: number;
  @IntField() simultaneousUse: number;
  @NestedField(() => RadiusAttributeDto, { list: true, description: 'Added by hand.' })
  attributes: RadiusAttributeDto[];
  @NestedField(() => GivenRadiusAttributeDto, { list: true, description: 'All that a login is given.' })
  given: GivenRadiusAttributeDto[];
  @IdListField({ description: 'Products whose lines get it.' }) productIds: number[];

  static of(service: RadiusService, accounts: number, productIds: readonly number[]): RadiusServiceDetailDto {
    const { attributes, ...columns } = service;
    const given = [...attributes].sort((one, other) => one.position - other.position);
    const own = given.filter(({ origin }) => origin === 'own');
    return Object.assign(new RadiusServiceDetailDto(), {
      ...columns,
      createdAt: undefined,
      accounts,
      productIds,
      given: given.map(({ attribute, op, value }) => ({ attribute, op, value })),
      attributes: own.map(({ attribute, op, value, template }) => ({
        attribute,
        op,
        value: template ?? value,
      })),
    });
  }
}
