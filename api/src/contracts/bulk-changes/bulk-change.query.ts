import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import type { BulkChangeQueryDto, BulkResultQuery } from './bulk-change.dto';
import { BulkChange } from './bulk-change.entity';
import { shownPhase, type BulkStatus, type Outcome } from './bulk-change-state';
import { BulkResult } from './bulk-result.entity';

/** How far a change is, read from what its chunks and results say: it can't claim what is not committed. */
export interface BulkProgress {
  readonly status: BulkStatus;
  /** Contracts done in the present phase, and in all. */
  readonly done: number;
  readonly total: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

/** Reads bulk changes and their results for the screens. */
@Injectable()
export class BulkChangeQuery {
  constructor(private readonly db: Transactions) {}

  list(query: BulkChangeQueryDto): Promise<Page<BulkChange>> {
    const changes = this.db.manager.createQueryBuilder(BulkChange, 'change');
    const { kind, status, promotionId, q } = query;
    for (const [name, value] of Object.entries({ kind, status, promotionId })) {
      if (value !== undefined) changes.andWhere(`change.${name} = :${name}`, { [name]: value });
    }
    if (q) changes.andWhere('change.title LIKE :q', { q: contains(q) });
    return listRows(changes, query, {
      ...{ createdAt: 'change.createdAt', title: 'change.title' },
      ...{ effectiveOn: 'change.effectiveOn', status: 'change.status' },
    });
  }

  async one(id: number): Promise<BulkChange> {
    const change = await this.db.manager.findOneBy(BulkChange, { id });
    if (!change) throw new DomainError('bulk-change.not-found', { id });
    return change;
  }

  async results(changeId: number, query: BulkResultQuery): Promise<Page<BulkResult>> {
    await this.one(changeId);
    const results = this.db.manager
      .createQueryBuilder(BulkResult, 'result')
      .where('result.changeId = :changeId', { changeId });
    const { status, reason, q } = query;
    if (status) results.andWhere('result.status = :status', { status });
    if (reason) results.andWhere('JSON_CONTAINS(result.reasons, JSON_QUOTE(:reason))', { reason });
    if (q)
      results.andWhere('(result.partnerName LIKE :q OR result.contractCode LIKE :q)', { q: contains(q) });
    ownPartnersOnly(results, 'result.partnerId');
    return listRows(results, query, {
      ...{ partnerName: 'result.partnerName', contractCode: 'result.contractCode' },
      ...{ monthlyBefore: 'result.monthlyBefore', monthlyAfter: 'result.monthlyAfter' },
      ...{ status: 'result.status', startsOn: 'result.startsOn' },
    });
  }

  async progress(id: number): Promise<BulkProgress> {
    const { status } = await this.one(id);
    const [row] = await this.db.manager.query<{ done: string | null; total: string | null }[]>(
      `SELECT SUM(IF(done_at IS NULL, 0, contracts)) AS done, SUM(contracts) AS total FROM bulk_chunk
        WHERE change_id = ? AND phase = ?`,
      [id, shownPhase(status)],
    );
    const counts = await this.db.manager.query<{ status: Outcome; count: string }[]>(
      'SELECT status, COUNT(*) AS count FROM bulk_result WHERE change_id = ? GROUP BY status',
      [id],
    );
    return {
      ...{ status, done: Number(row?.done ?? 0), total: Number(row?.total ?? 0) },
      outcomes: Object.fromEntries(counts.map(({ status: outcome, count }) => [outcome, Number(count)])),
    };
  }
}
