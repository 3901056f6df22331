import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service';
import { Clock } from '../../platform/clock.service';
import { updateMany } from '../../platform/db/bulk-writer';
import { groupRows } from '../../platform/db/group-rows';
import { Transactions } from '../../platform/db/transactions.service';
import { RadiusAccount } from '../accounts/radius-account.entity';
import { AccessNews, giftsOf } from './access-news.service';

interface Difference {
  readonly accountId: number;
  readonly has: number;
  readonly due: number;
}

const CHUNK = 500;

/** An account's service follows its contract line: the product in force on a day decides it. */
@Injectable()
export class LineServices {
  constructor(
    private readonly db: Transactions,
    private readonly news: AccessNews,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Those accounts of the contracts whose line has another service today. Answers how many changed. */
  ofContracts(contractIds: readonly number[]): Promise<number> {
    return this.inChunks(contractIds, (tx, ids) =>
      differing(tx, this.clock.today(), 'a.contract_id IN (?)', ids),
    );
  }

  /** All accounts: plans that change today, and whatever was missed. */
  async ofAll(): Promise<number> {
    const found = await differing(this.db.manager, this.clock.today(), '1 = 1');
    const accountIds = found.map(({ accountId }) => accountId);
    return this.inChunks(accountIds, (tx, ids) => differing(tx, this.clock.today(), 'a.id IN (?)', ids));
  }

  private async inChunks(
    ids: readonly number[],
    find: (tx: EntityManager, chunk: readonly number[]) => Promise<Difference[]>,
  ): Promise<number> {
    let changed = 0;
    for (let start = 0; start < ids.length; start += CHUNK) {
      const chunk = ids.slice(start, start + CHUNK);
      changed += await this.db.run(async (tx) => this.follow(tx, await find(tx, chunk)));
    }
    return changed;
  }

  private async follow(tx: EntityManager, differences: readonly Difference[]): Promise<number> {
    if (differences.length === 0) return 0;
    await updateMany(
      tx,
      RadiusAccount,
      differences.map(({ accountId, due }) => ({ id: accountId, serviceId: due })),
    );
    await this.audit.record(
      tx,
      ...differences.map(({ accountId, has, due }) => ({
        resource: 'radius-account',
        resourceId: accountId,
        action: 'updated',
        before: { serviceId: has },
        after: { serviceId: due },
      })),
    );
    const byFormer = groupRows(differences, ({ has }) => has);
    const gifts = await giftsOf(tx, [...byFormer.keys()]);
    for (const [has, moved] of byFormer)
      await this.news.tell(
        tx,
        moved.map(({ accountId }) => accountId),
        'service_change',
        gifts.get(has),
      );
    return differences.length;
  }
}

/** The line of a chain on a day is its first, or one of those that followed it. */
function differing(
  tx: EntityManager,
  day: CivilDate,
  where: string,
  ids?: readonly number[],
): Promise<Difference[]> {
  const chain = (join: string): string =>
    `SELECT a.id AS accountId, a.service_id AS has, p.service_id AS due
       FROM radius_account a JOIN contract_line l ON ${join}
       JOIN radius_product_service p ON p.product_id = l.product_id
      WHERE ${where} AND a.deleted_at IS NULL AND p.service_id <> a.service_id
        AND l.starts_on <= ? AND COALESCE(l.ends_on, ?) >= ?`;
  const parameters = [...(ids ? [ids] : []), day, day, day];
  return tx.query<Difference[]>(
    `${chain('l.id = a.origin_line_id')} UNION ${chain('l.origin_line_id = a.origin_line_id')}`,
    [...parameters, ...parameters],
  );
}
