import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { isDuplicate } from '../../platform/db/transactions.service';
import { rangeOf, textOf, type AddressRange } from './address-range';
import { RadiusAddress } from './radius-address.entity';
import type { RadiusSubnet } from './radius-subnet.entity';
import type { AddressUse } from './subnet-purpose';

/** The addresses of an account that are its own. */
export interface OwnAddresses {
  readonly framedIp: string | null;
  readonly framedIpv6Prefix: string | null;
  readonly delegatedIpv6Prefix: string | null;
}

interface Field {
  readonly use: AddressUse;
  readonly family: 4 | 6;
  readonly fits: (range: AddressRange) => boolean;
}

const FIELDS: Readonly<Record<keyof OwnAddresses, Field>> = {
  framedIp: { use: 'framed_ip', family: 4, fits: ({ length }) => length === 32 },
  framedIpv6Prefix: {
    use: 'framed_ipv6_prefix',
    family: 6,
    fits: ({ length }) => length <= 64 && length >= 32,
  },
  delegatedIpv6Prefix: {
    use: 'delegated_ipv6_prefix',
    family: 6,
    fits: ({ length }) => length <= 64 && length >= 32,
  },
};

/** Which addresses are taken, and by whom. */
@Injectable()
export class AddressBook {
  constructor(private readonly clock: Clock) {}

  /** The fields that hold no address of their kind. */
  faults(addresses: OwnAddresses): FieldFault[] {
    return entriesOf(addresses)
      .filter(([field, text]) => !fitting(field, text))
      .map(([field]) => ({
        field,
        code: `radius-address.invalid-${FIELDS[field].family === 4 ? 'ip' : 'prefix'}`,
      }));
  }

  /** The addresses as everybody writes them; they must be free of faults. */
  tidy(addresses: OwnAddresses): OwnAddresses {
    const tidied = (field: keyof OwnAddresses): string | null => {
      const range = addresses[field] === null ? null : fitting(field, addresses[field]);
      return range && textOf(range);
    };
    return {
      framedIp: tidied('framedIp'),
      framedIpv6Prefix: tidied('framedIpv6Prefix'),
      delegatedIpv6Prefix: tidied('delegatedIpv6Prefix'),
    };
  }

  /**
   * Gives an account these addresses and gives its others back. `radius-address.invalid-taken` where one, or a part of it, is
   * somebody's already.
   */
  async assign(tx: EntityManager, accountId: number, addresses: OwnAddresses): Promise<void> {
    const present = await tx.find(RadiusAddress, { where: { accountId } });
    const wanted = entriesOf(addresses).flatMap(([field, text]) => {
      const range = fitting(field, text);
      return range ? [{ field, range, address: textOf(range), use: FIELDS[field].use }] : [];
    });
    const kept = present.filter((row) =>
      wanted.some(({ use, address }) => use === row.use && address === row.address),
    );
    await tx.remove(present.filter((row) => !kept.includes(row)));
    for (const { field, range, address, use } of wanted) {
      if (kept.some((row) => row.use === use)) continue;
      await this.take(tx, { address, ...ends(range), use, accountId, note: null }, field);
    }
  }

  /** Keeps an address or prefix back from everybody. */
  async reserve(tx: EntityManager, text: string, note: string | null): Promise<RadiusAddress> {
    const range = rangeOf(text);
    if (!range)
      throw new DomainError('radius-address.invalid', {}, [
        { field: 'address', code: 'radius-address.invalid-ip' },
      ]);
    const row = { address: textOf(range), ...ends(range), use: 'reserved' as const, accountId: null, note };
    return this.take(tx, row, 'address');
  }

  /** Keeps a network's own address in it from customers, instead of the one that was kept. `radius-address.invalid-taken`. */
  async keepGateway(tx: EntityManager, { id, name, gateway }: RadiusSubnet): Promise<void> {
    await tx.delete(RadiusAddress, { subnetId: id, use: 'gateway' });
    const range = gateway === null ? null : rangeOf(gateway);
    if (!range) return;
    const row = { address: textOf(range), ...ends(range), use: 'gateway' as const, accountId: null };
    await this.take(tx, { ...row, note: name }, 'gateway', id);
  }

  /** Gives back what the accounts have. */
  async release(tx: EntityManager, accountIds: readonly number[]): Promise<void> {
    await tx.remove(await tx.find(RadiusAddress, { where: { accountId: In([...accountIds]) } }));
  }

  /** The unique key has the last word, should two take it at once. */
  private async take(
    tx: EntityManager,
    row: Omit<RadiusAddress, 'id' | 'subnetId' | 'takenAt'>,
    field: string,
    ofSubnet?: number,
  ): Promise<RadiusAddress> {
    const owner = await overlapping(tx, row);
    if (owner) throw taken(field, row.address, owner);
    const subnetId = ofSubnet ?? (await subnetOf(tx, row));
    try {
      return await tx.save(tx.create(RadiusAddress, { ...row, subnetId, takenAt: this.clock.now() }));
    } catch (error) {
      throw isDuplicate(error) ? taken(field, row.address, null) : error;
    }
  }
}

function entriesOf(addresses: OwnAddresses): [keyof OwnAddresses, string][] {
  return (Object.keys(FIELDS) as (keyof OwnAddresses)[]).flatMap((field) => {
    const text = addresses[field];
    return text === null || text === '' ? [] : [[field, text] as [keyof OwnAddresses, string]];
  });
}

function fitting(field: keyof OwnAddresses, text: string): AddressRange | null {
  const range = rangeOf(text);
  const { family, fits } = FIELDS[field];
  return range?.family === family && fits(range) ? range : null;
}

const ends = ({ firstHex, lastHex }: AddressRange): Pick<AddressRange, 'firstHex' | 'lastHex'> => ({
  firstHex,
  lastHex,
});

interface Owner {
  readonly address: string;
  readonly name: string | null;
}

/** Says whose it is, but to resellers, whose business other customers are not. */
function taken(field: string, wanted: string, owner: Owner | null): DomainError {
  const told = currentActor().resellerId === null ? owner?.name : null;
  return new DomainError(
    'radius-address.invalid-taken',
    { address: owner?.address ?? wanted, owner: told ?? '–' },
    [{ field, code: 'radius-address.taken' }],
  );
}

async function overlapping(
  tx: EntityManager,
  { firstHex, lastHex }: { firstHex: string; lastHex: string },
): Promise<Owner | null> {
  const [owner] = await tx.query<Owner[]>(
    `SELECT d.address, COALESCE(a.username, d.note) AS name FROM radius_address d LEFT JOIN radius_account a ON a.id = d.account_id
      WHERE d.first_hex <= ? AND d.last_hex >= ? LIMIT 1`,
    [lastHex, firstHex],
  );
  return owner ?? null;
}

/** The smallest of our networks that holds it. */
async function subnetOf(
  tx: EntityManager,
  { firstHex, lastHex }: { firstHex: string; lastHex: string },
): Promise<number | null> {
  const [subnet] = await tx.query<{ id: number }[]>(
    `SELECT id FROM radius_subnet WHERE first_hex <= ? AND last_hex >= ? ORDER BY first_hex DESC, last_hex LIMIT 1`,
    [firstHex, lastHex],
  );
  return subnet?.id ?? null;
}
