import { PartialType } from '@nestjs/swagger';
import { BoolField, EnumField, IdField, InstantField, IntField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import {
  ACCESS_POINT_SOURCES,
  COA_MODES,
  MATCH_FIELDS,
  NAS_STATES,
  NAS_TYPES,
  nasStanding,
  type CoaMode,
  type NasStanding,
  type NasType,
} from './nas-facts';
import type { AccessPointSource } from '../sessions/access-point-of';
import type { RadiusAccessPoint } from './radius-access-point.entity';
import type { RadiusNas } from './radius-nas.entity';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const address = {
  max: 49,
  example: '10.10.0.1',
  description: 'Where its packets come from: an address, or a network.',
};
const secret = { max: 60, pattern: /^[!#-&(-[\]-_a-~]*$/ };
const shortname = {
  max: 32,
  pattern: /^[\w.-]*$/,
  example: 'bras-monte',
  description: "In the server's log.",
};
const pace = {
  ...{ min: 1, max: 1000, example: 50 },
  description: 'Disconnect and CoA packets it may get in a second; 50 unless said.',
};
const coordinates = {
  ...{
    ...erasable,
    max: 24,
    pattern: /^(-?\d{1,2}\.\d{1,6}, ?-?\d{1,3}\.\d{1,6})?$/,
    example: '42.8537, 13.5746',
  },
  description: 'Latitude and longitude, degrees.',
};
const site = { ...erasable, max: 120, example: 'Monte Piselli' };

export class NasQuery extends ListQuery {
  @BoolField({ ...optional, description: 'Only those in use, or only those out of use.' }) active?: boolean;
}

export class CreateRadiusNasDto {
  @TextField({ max: 80, example: 'BRAS Monte' }) name: string;
  @TextField(address) address: string;
  @TextField({ ...shortname, ...optional, description: 'Made from the name when left out.' })
  shortname?: string;
  @EnumField(NAS_TYPES, optional) type?: NasType;
  @TextField({ ...secret, ...optional, description: 'Shared with it; made up when left out.' })
  secret?: string;
  @IntField({
    ...optional,
    min: 1,
    max: 65_535,
    example: 3799,
    description: 'UDP port for Disconnect and CoA.',
  })
  coaPort?: number;
  @TextField({ ...secret, ...erasable, description: 'For Disconnect and CoA, where it differs.' })
  coaSecret?: string | null;
  @EnumField(COA_MODES, optional) coaMode?: CoaMode;
  @BoolField({ ...optional, description: 'Requests to it carry a Message-Authenticator.' })
  coaSigned?: boolean;
  @IntField({ ...pace, ...erasable }) packetsPerSecond?: number | null;
  @BoolField({ ...optional, description: 'Requests of it without a Message-Authenticator are dropped.' })
  requireMessageAuthenticator?: boolean;
  @EnumField(ACCESS_POINT_SOURCES, {
    ...optional,
    description: 'Where it says on which access point a customer hangs.',
  })
  apSource?: AccessPointSource;
  @TextField(site) site?: string | null;
  @TextField({ ...erasable, max: 1000 }) note?: string | null;
  @BoolField(optional) active?: boolean;
}

export class EditRadiusNasDto extends PartialType(CreateRadiusNasDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' }) version: number;
}

export class RadiusNasDto {
  @IdField() id: number;
  @TextField() name: string;
  @TextField(address) address: string;
  @TextField(shortname) shortname: string;
  @EnumField(NAS_TYPES) type: NasType;
  @IntField() coaPort: number;
  @BoolField({ description: 'It has a secret of its own for Disconnect and CoA.' }) ownCoaSecret: boolean;
  @EnumField(COA_MODES) coaMode: CoaMode;
  @BoolField() coaSigned: boolean;
  @BoolField() requireMessageAuthenticator: boolean;
  @EnumField(ACCESS_POINT_SOURCES) apSource: AccessPointSource;
  @TextField({ nullable: true }) site: string | null;
  @TextField({ nullable: true }) note: string | null;
  @BoolField() active: boolean;
  @IntField({ ...pace, nullable: true }) packetsPerSecond: number | null;
  @InstantField({ nullable: true, description: 'When it was last heard of, within a minute.' })
  lastSeenAt: string | null;
  @EnumField(NAS_STATES, { description: '`silent`: nothing for 15 minutes; `unheard`: nothing ever.' })
  state: NasStanding;
  @IntField({ description: 'Sessions that are up.' }) sessions: number;
  @IntField() version: number;

  static from(nas: RadiusNas, ownCoaSecret: boolean, sessions: number, now: Date): RadiusNasDto {
    const { id, name, address: from, shortname: short, type, coaPort, coaMode, coaSigned } = nas;
    const {
      requireMessageAuthenticator,
      apSource,
      site: place,
      note,
      active,
      version,
      packetsPerSecond,
    } = nas;
    return Object.assign(new RadiusNasDto(), {
      ...{ id, name, address: from, shortname: short, type, coaPort, ownCoaSecret, coaMode, coaSigned },
      ...{ requireMessageAuthenticator, apSource, site: place, note, active, version, packetsPerSecond },
      ...{ lastSeenAt: nas.lastSeenAt?.toISOString() ?? null, sessions },
      state: nasStanding(active, nas.lastSeenAt, now),
    });
  }
}

export class NasSecretDto {
  @TextField() secret: string;
  @TextField({ nullable: true }) coaSecret: string | null;
}

/** What a look at a NAS and at the server found. */
export class NasTestDto {
  @BoolField({
    nullable: true,
    description: 'The RADIUS server gives signs of life; null where there is none.',
  })
  server: boolean | null;
  @InstantField({ nullable: true, description: 'When the NAS last reported on a session.' }) lastReportAt:
    string | null;
  @InstantField({ nullable: true, description: 'When it last asked for a login.' }) lastLoginAt:
    string | null;
  @InstantField({ nullable: true, description: 'When it last said that it starts or stops serving.' })
  lastRestartAt: string | null;
  @TextField({
    description:
      'Its answer to a Disconnect of a session that is not: `ready` (it knows none: port and secret are right), `refused`, `silence`, `off`.',
  })
  coa: string;
  @IntField({ nullable: true, description: 'Error-Cause of a refusal (RFC 5176).' }) coaError: number | null;
}

export class AccessPointQuery extends ListQuery {
  @IdField(optional) nasId?: number;
}

export class CreateAccessPointDto {
  @IdField() nasId: number;
  @TextField({ max: 80, example: 'AP Monte 1 settore nord' }) name: string;
  @TextField(site) site?: string | null;
  @TextField(coordinates) coordinates?: string | null;
  @EnumField(MATCH_FIELDS, { ...erasable, description: 'What of a session tells it.' })
  matchField?: (typeof MATCH_FIELDS)[number] | null;
  @TextField({ ...erasable, max: 128, example: 'AP-MONTE-1', description: 'The value, or its beginning.' })
  matchValue?: string | null;
}

export class EditAccessPointDto extends PartialType(CreateAccessPointDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' }) version: number;
}

export class AccessPointDto {
  @IdField() id: number;
  @IdField() nasId: number;
  @TextField() name: string;
  @TextField({ nullable: true }) site: string | null;
  @TextField(coordinates) coordinates: string | null;
  @EnumField(MATCH_FIELDS, { nullable: true }) matchField: string | null;
  @TextField({ nullable: true }) matchValue: string | null;
  @IntField({ description: 'Sessions that are up.' }) sessions: number;
  @IntField() version: number;

  static from(point: RadiusAccessPoint, sessions: number): AccessPointDto {
    return Object.assign(new AccessPointDto(), point, { sessions });
  }
}
