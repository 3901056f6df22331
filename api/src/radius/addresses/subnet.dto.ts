import { PartialType } from '@nestjs/swagger';
import { EnumField, IdField, InstantField, IntField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { RadiusAddress } from './radius-address.entity';
import type { RadiusPool } from './radius-pool.entity';
import type { SubnetUse } from './subnet-use.query';
import type { RadiusSubnet } from './radius-subnet.entity';
import { ADDRESS_USES, SUBNET_PURPOSES, type AddressUse, type SubnetPurpose } from './subnet-purpose';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const cidr = { max: 49, example: '185.10.20.0/24', description: 'Network and length, IPv4 or IPv6.' };
const blockLength = {
  ...{ min: 8, max: 128, example: 32 },
  description: 'Length of what one customer gets out of it: 32 for an IPv4 address, 56 for a prefix.',
};
const POOL_PURPOSES = ['customers', 'walled'] as const;
const poolName = { max: 64, pattern: /^[\w.:-]+$/, example: 'pool-clienti' };

export class SubnetQuery extends ListQuery {
  @EnumField([4, 6], optional) family?: 4 | 6;
  @EnumField(SUBNET_PURPOSES, optional) purpose?: SubnetPurpose;
  @IdField(optional) poolId?: number;
  @IdField(optional) nasId?: number;
}

export class CreateRadiusSubnetDto {
  @TextField({ max: 80, example: 'Statici Monte' }) name: string;
  @TextField(cidr) cidr: string;
  @EnumField(SUBNET_PURPOSES, optional) purpose?: SubnetPurpose;
  @IntField({ ...optional, ...blockLength }) blockLength?: number;
  @TextField({ ...erasable, max: 45, description: 'Our own address in it; kept back from customers.' })
  gateway?: string | null;
  @IdField(erasable) poolId?: number | null;
  @IdField(erasable) nasId?: number | null;
  @TextField({ ...erasable, max: 200 }) note?: string | null;
}

export class EditRadiusSubnetDto extends PartialType(CreateRadiusSubnetDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' }) version: number;
}

export class RadiusSubnetDto {
  @IdField() id: number;
  @TextField() name: string;
  @TextField(cidr) cidr: string;
  @EnumField([4, 6]) family: 4 | 6;
  @EnumField(SUBNET_PURPOSES) purpose: SubnetPurpose;
  @IntField(blockLength) blockLength: number;
  @TextField({ nullable: true }) gateway: string | null;
  @IdField({ nullable: true }) poolId: number | null;
  @IdField({ nullable: true }) nasId: number | null;
  @TextField({ nullable: true }) note: string | null;
  @IntField({ description: 'Addresses or prefixes taken.' }) taken: number;
  @IntField({ description: 'Sessions that are up with an address of it; IPv4 only.' }) online: number;
  @IntField({ max: Number.MAX_SAFE_INTEGER, description: 'How many there are.' }) capacity: number;
  @IntField() version: number;

  static from(subnet: RadiusSubnet, { taken, online }: SubnetUse, capacity: number): RadiusSubnetDto {
    const { id, name, cidr: network, family, purpose, gateway, poolId, nasId, note, version } = subnet;
    return Object.assign(new RadiusSubnetDto(), {
      ...{ id, name, cidr: network, family, purpose, gateway, poolId, nasId, note, version, taken, online },
      blockLength: subnet.blockLength,
      capacity: Math.min(capacity, Number.MAX_SAFE_INTEGER),
    });
  }
}

export class FreeQuery {
  @IntField({ ...optional, min: 1, max: 100 }) count = 10;
}

export class FreeRadiusAddressDto {
  @TextField({ example: '185.10.20.7', description: 'Address or prefix, free at this moment.' }) id: string;
}

export class AddressQuery extends ListQuery {
  @IdField(optional) subnetId?: number;
  @IdField(optional) accountId?: number;
  @EnumField(ADDRESS_USES, optional) use?: AddressUse;
}

export class ReserveRadiusAddressDto {
  @TextField({ max: 49, example: '185.10.20.1', description: 'Address or prefix.' }) address: string;
  @TextField({ max: 200, example: 'Router di Monte' }) note: string;
}

export class RadiusAddressDto {
  @IdField() id: number;
  @TextField() address: string;
  @EnumField(ADDRESS_USES) use: AddressUse;
  @IdField({ nullable: true }) subnetId: number | null;
  @IdField({ nullable: true }) accountId: number | null;
  @TextField({ nullable: true, description: 'Of the account.' }) username: string | null;
  @TextField({ nullable: true }) note: string | null;
  @InstantField() takenAt: string;

  static from(row: RadiusAddress, username: string | null): RadiusAddressDto {
    const { id, address, use, subnetId, accountId, note, takenAt } = row;
    return Object.assign(new RadiusAddressDto(), {
      ...{ id, address, use, subnetId, accountId, username, note },
      takenAt: takenAt.toISOString(),
    });
  }
}

export class PoolQuery extends ListQuery {
  @EnumField(POOL_PURPOSES, optional) purpose?: (typeof POOL_PURPOSES)[number];
}

export class CreateRadiusPoolDto {
  @TextField({ ...poolName, description: 'Its name on the routers.' }) name: string;
  @EnumField([4, 6], optional) family?: 4 | 6;
  @EnumField(POOL_PURPOSES, optional) purpose?: (typeof POOL_PURPOSES)[number];
  @TextField({ ...erasable, max: 200 }) note?: string | null;
}

export class EditRadiusPoolDto extends PartialType(CreateRadiusPoolDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' }) version: number;
}

export class RadiusPoolDto {
  @IdField() id: number;
  @TextField(poolName) name: string;
  @EnumField([4, 6]) family: 4 | 6;
  @EnumField(POOL_PURPOSES) purpose: (typeof POOL_PURPOSES)[number];
  @TextField({ nullable: true }) note: string | null;
  @IntField() version: number;

  static from(pool: RadiusPool): RadiusPoolDto {
    return Object.assign(new RadiusPoolDto(), pool);
  }
}
