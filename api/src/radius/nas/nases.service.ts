import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { newPassword } from '../accounts/password';
import { rangeOf, textOf } from '../addresses/address-range';
import { PlaceCountsQuery } from '../sessions/place-counts.query';
import { RadiusNasDto, type CreateRadiusNasDto, type EditRadiusNasDto, type NasQuery } from './nas.dto';
import { RadiusNas } from './radius-nas.entity';

const BLANK = {
  ...{ type: 'mikrotik' as const, coaPort: 3799, coaSecret: null, coaSigned: true, site: null, note: null },
  ...{ coaMode: 'coa_then_disconnect' as const, requireMessageAuthenticator: false, active: true },
  ...{ apSource: 'called_station_id' as const, packetsPerSecond: null, lastSeenAt: null },
};
const SECRET_LENGTH = 24;
const SORTS = { name: 'nas.name', address: 'nas.firstHex', site: 'nas.site', type: 'nas.type' };

/** The routers that the RADIUS server answers. It looks them up when they speak, so a change needs no restart. */
@Injectable()
export class Nases {
  constructor(
    private readonly db: Transactions,
    private readonly audit: AuditService,
    private readonly counts: PlaceCountsQuery,
    private readonly clock: Clock,
  ) {}

  async list({ active, ...filters }: NasQuery): Promise<Page<RadiusNasDto>> {
    const query = this.db.manager.createQueryBuilder(RadiusNas, 'nas');
    if (active !== undefined) query.andWhere('nas.active = :active', { active });
    if (filters.q)
      query.andWhere('(nas.name LIKE :q OR nas.address LIKE :q OR nas.site LIKE :q)', {
        q: contains(filters.q),
      });
    const { data, total } = await listRows(query, filters, SORTS);
    return { data: await this.told(data), total };
  }

  async get(id: number): Promise<RadiusNasDto> {
    const [nas] = await this.told([await found(this.db.manager, id)]);
    if (!nas) throw new DomainError('radius-nas.not-found', { id });
    return nas;
  }

  private async told(nases: readonly RadiusNas[]): Promise<RadiusNasDto[]> {
    const ids = nases.map(({ id }) => id);
    const own = await withOwnSecret(this.db.manager, ids);
    const sessions = await this.counts.byNas(ids);
    const now = this.clock.now();
    return nases.map((nas) => RadiusNasDto.from(nas, own.has(nas.id), sessions.get(nas.id) ?? 0, now));
  }

  /** `radius-nas.invalid` with the fields at fault. */
  create({ address, shortname, secret, ...values }: CreateRadiusNasDto): Promise<number> {
    return this.db.run(async (tx) => {
      const nas = tx.create(RadiusNas, {
        ...{ ...BLANK, ...values, ...networkOf(address) },
        shortname: shortname ?? shortOf(values.name),
        secret: secret ?? newSecret(),
      });
      return (await tx.save(nas)).id;
    });
  }

  /** An empty secret leaves the present one as it is; an empty one for CoA means the same as for logins. */
  edit(id: number, { address, secret, coaSecret, ...values }: EditRadiusNasDto): Promise<void> {
    return this.db.run(async (tx) => {
      const nas = await found(tx, id);
      assertVersion(nas, values);
      Object.assign(nas, values, address === undefined ? {} : networkOf(address), {
        ...(secret && { secret }),
        ...(coaSecret !== undefined && { coaSecret: coaSecret === '' ? null : coaSecret }),
      });
      await tx.save(nas);
    });
  }

  /** Refused while accounts, access points or networks hang on it; such a one is taken out of use. */
  remove(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      await tx.remove(await found(tx, id));
    });
  }

  /** Each look at the secrets is kept in the history. */
  reveal(id: number): Promise<{ readonly secret: string; readonly coaSecret: string | null }> {
    return this.db.run(async (tx) => {
      await found(tx, id);
      await this.audit.record(tx, { resource: 'radius-nas', resourceId: id, action: 'revealed' });
      return secretsOf(tx, id);
    });
  }
}

export async function secretsOf(
  tx: EntityManager,
  id: number,
): Promise<{ readonly secret: string; readonly coaSecret: string | null }> {
  const { secret, coaSecret } = await tx.findOneOrFail(RadiusNas, {
    where: { id },
    select: { id: true, secret: true, coaSecret: true },
  });
  return { secret, coaSecret };
}

async function found(tx: EntityManager, id: number): Promise<RadiusNas> {
  const nas = await tx.findOneBy(RadiusNas, { id });
  if (!nas) throw new DomainError('radius-nas.not-found', { id });
  return nas;
}

async function withOwnSecret(tx: EntityManager, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ id: number }[]>(
    'SELECT id FROM radius_nas WHERE id IN (?) AND coa_secret IS NOT NULL',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

function networkOf(text: string): Pick<RadiusNas, 'address' | 'firstHex' | 'lastHex'> {
  const range = rangeOf(text);
  if (!range)
    throw new DomainError('radius-nas.invalid', {}, [{ field: 'address', code: 'radius-nas.address' }]);
  return { address: textOf(range), firstHex: range.firstHex, lastHex: range.lastHex };
}

function newSecret(): string {
  return newPassword((limit) => randomInt(limit), SECRET_LENGTH);
}

function shortOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 32) || 'nas'
  );
}
