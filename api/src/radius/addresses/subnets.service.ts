import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains as like, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { capacity, contains, freeBlocks, rangeOf, textOf } from './address-range';
import { AddressBook } from './address-book.service';
import { RadiusAddress } from './radius-address.entity';
import { RadiusSubnet } from './radius-subnet.entity';
import { SubnetUseQuery, type SubnetUse } from './subnet-use.query';
import {
  RadiusSubnetDto,
  type CreateRadiusSubnetDto,
  type EditRadiusSubnetDto,
  type SubnetQuery,
} from './subnet.dto';

const BLANK = { purpose: 'static' as const, gateway: null, poolId: null, nasId: null, note: null };
const SORTS = { cidr: 'subnet.firstHex', name: 'subnet.name', purpose: 'subnet.purpose' };

/** Our networks. Networks within networks are allowed, an address belongs to the smallest. */
@Injectable()
export class Subnets {
  constructor(
    private readonly db: Transactions,
    private readonly book: AddressBook,
    private readonly use: SubnetUseQuery,
  ) {}

  async list({ family, purpose, poolId, nasId, ...filters }: SubnetQuery): Promise<Page<RadiusSubnetDto>> {
    const query = this.db.manager.createQueryBuilder(RadiusSubnet, 'subnet');
    for (const [name, value] of Object.entries({ family, purpose, poolId, nasId }))
      if (value !== undefined) query.andWhere(`subnet.${name} = :${name}`, { [name]: value });
    if (filters.q) query.andWhere('(subnet.name LIKE :q OR subnet.cidr LIKE :q)', { q: like(filters.q) });
    const { data, total } = await listRows(query, filters, SORTS);
    const use = await this.use.of(data.map(({ id }) => id));
    return { data: data.map((row) => told(row, use(row.id))), total };
  }

  async get(id: number): Promise<RadiusSubnetDto> {
    const subnet = await found(this.db.manager, id);
    return told(subnet, (await this.use.of([id]))(id));
  }

  /** `radius-subnet.invalid`. */
  create({ cidr, ...values }: CreateRadiusSubnetDto): Promise<number> {
    return this.db.run(async (tx) => {
      const subnet = tx.create(RadiusSubnet, { ...BLANK, ...values, ...networkOf(cidr) });
      subnet.blockLength = values.blockLength ?? (subnet.family === 4 ? 32 : 56);
      return (await this.save(tx, subnet)).id;
    });
  }

  /** A network that addresses were given out of keeps its ends. */
  edit(id: number, { cidr, ...sent }: EditRadiusSubnetDto): Promise<void> {
    return this.db.run(async (tx) => {
      const subnet = await found(tx, id, true);
      assertVersion(subnet, sent);
      const moved = cidr !== undefined && networkOf(cidr).cidr !== subnet.cidr;
      if (moved && (await tx.existsBy(RadiusAddress, { subnetId: id, use: 'framed_ip' })))
        throw new DomainError('radius-subnet.in-use', { id });
      Object.assign(subnet, sent, moved ? networkOf(cidr) : {});
      await this.save(tx, subnet);
    });
  }

  /** Refused while addresses of it are taken. */
  remove(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      const subnet = await found(tx, id, true);
      await tx.delete(RadiusAddress, { subnetId: id, use: 'gateway' });
      await tx.remove(subnet);
    });
  }

  /** The first addresses or prefixes of a network that nobody has. */
  async free(id: number, count: number): Promise<string[]> {
    const subnet = await found(this.db.manager, id);
    const taken = await this.db.manager.query<{ firstHex: string; lastHex: string }[]>(
      `SELECT first_hex AS firstHex, last_hex AS lastHex FROM radius_address
        WHERE first_hex <= ? AND last_hex >= ? ORDER BY first_hex`,
      [subnet.lastHex, subnet.firstHex],
    );
    const network = rangeOf(subnet.cidr);
    if (!network) return [];
    return freeBlocks({ network, blockLength: subnet.blockLength, taken, count }).map(textOf);
  }

  private async save(tx: EntityManager, subnet: RadiusSubnet): Promise<RadiusSubnet> {
    const faults = subnetFaults(subnet);
    if (faults.length > 0) throw new DomainError('radius-subnet.invalid', {}, faults);
    const saved = await tx.save(subnet);
    await this.book.keepGateway(tx, saved);
    return saved;
  }
}

function told(subnet: RadiusSubnet, use: SubnetUse): RadiusSubnetDto {
  const network = rangeOf(subnet.cidr);
  return RadiusSubnetDto.from(subnet, use, network ? capacity(network, subnet.blockLength) : 0);
}

async function found(tx: EntityManager, id: number, lock = false): Promise<RadiusSubnet> {
  const subnet = await tx.findOne(RadiusSubnet, {
    where: { id },
    ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
  if (!subnet) throw new DomainError('radius-subnet.not-found', { id });
  return subnet;
}

function networkOf(cidr: string): Pick<RadiusSubnet, 'cidr' | 'family' | 'firstHex' | 'lastHex'> {
  const range = rangeOf(cidr);
  if (!range?.firstHex || !cidr.includes('/'))
    throw new DomainError('radius-subnet.invalid', {}, [{ field: 'cidr', code: 'radius-subnet.cidr' }]);
  const { family, firstHex, lastHex } = range;
  return { cidr: textOf(range), family, firstHex, lastHex };
}

function subnetFaults({ cidr, family, blockLength, gateway }: RadiusSubnet): FieldFault[] {
  const network = rangeOf(cidr);
  if (!network) return [{ field: 'cidr', code: 'radius-subnet.cidr' }];
  const own = gateway === null ? null : rangeOf(gateway);
  const rules: readonly (readonly [string, string, boolean])[] = [
    [
      'blockLength',
      'radius-subnet.block-length',
      blockLength < network.length || blockLength > (family === 4 ? 32 : 64),
    ],
    ['gateway', 'radius-subnet.gateway', gateway !== null && (!own || !contains(network, own))],
  ];
  return rules.filter(([, , wrong]) => wrong).map(([field, code]) => ({ field, code }));
}
