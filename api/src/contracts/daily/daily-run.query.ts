import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { ContractDailyResult, type DailyOutcome } from './contract-daily-result.entity';
import { ContractDailyRun, type DailyRunStatus } from './contract-daily-run.entity';
import type { DailyAction } from './daily-action';
import type { DailyResultQuery } from './contract-daily-run.dto';

/** How far a run is, read from what its chunks and results say. */
export interface DailyProgress {
  readonly status: DailyRunStatus;
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** How many of each action it did, or would do. */
  readonly actions: Readonly<Partial<Record<DailyAction, number>>>;
}

/** Reads daily runs and their results for the screens. */
@Injectable()
export class DailyRunQuery {
  constructor(private readonly db: Transactions) {}

  list(query: ListQuery): Promise<Page<ContractDailyRun>> {
    const runs = this.db.manager.createQueryBuilder(ContractDailyRun, 'run');
    return listRows(runs, query, { createdAt: 'run.createdAt', day: 'run.day' });
  }

  async one(id: number): Promise<ContractDailyRun> {
    const run = await this.db.manager.findOneBy(ContractDailyRun, { id });
    if (!run) throw new DomainError('contract-daily-run.not-found', { id });
    return run;
  }

  async results(runId: number, query: DailyResultQuery): Promise<Page<ContractDailyResult>> {
    await this.one(runId);
    const results = this.db.manager
      .createQueryBuilder(ContractDailyResult, 'result')
      .where('result.runId = :runId', { runId });
    const { action, outcome, q } = query;
    if (action) results.andWhere('result.action = :action', { action });
    if (outcome) results.andWhere('result.outcome = :outcome', { outcome });
    if (q)
      results.andWhere('(result.partnerName LIKE :q OR result.contractCode LIKE :q)', { q: contains(q) });
    ownPartnersOnly(results, 'result.partnerId');
    return listRows(results, query, {
      ...{ contractCode: 'result.contractCode', partnerName: 'result.partnerName' },
      ...{ action: 'result.action', onDay: 'result.onDay' },
    });
  }

  async progress(id: number): Promise<DailyProgress> {
    const { status } = await this.one(id);
    const [row] = await this.db.manager.query<{ done: string | null; total: string | null }[]>(
      `SELECT SUM(IF(done_at IS NULL, 0, contracts)) AS done, SUM(contracts) AS total
         FROM contract_daily_chunk WHERE run_id = ?`,
      [id],
    );
    const counts = await this.db.manager.query<
      { action: DailyAction | null; outcome: DailyOutcome; count: string }[]
    >(
      'SELECT action, outcome, COUNT(*) AS count FROM contract_daily_result WHERE run_id = ? GROUP BY action, outcome',
      [id],
    );
    const failed = counts.find(({ outcome }) => outcome === 'failed');
    return {
      ...{ status, done: Number(row?.done ?? 0), total: Number(row?.total ?? 0) },
      failed: Number(failed?.count ?? 0),
      actions: Object.fromEntries(
        counts.flatMap(({ action, count }) => (action === null ? [] : [[action, Number(count)]])),
      ),
    };
  }
}
