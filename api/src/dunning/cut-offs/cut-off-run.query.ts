import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { listRows } from '../../platform/http/list-rows';
import { CutOffItem } from './cut-off-item.entity';
import type { CutOffItemQueryDto } from './cut-off-run.dto';
import { CutOffRun, type CutOffRunStatus } from './cut-off-run.entity';

const RUN_SORTS = { id: 'run.id', on: 'run.on', cut: 'run.cut' };
const ITEM_SORTS = { id: 'item.id', late: 'item.late', outcome: 'item.outcome' };

/** A run, and how many of it are done. */
export interface RunView {
  readonly run: CutOffRun;
  readonly done: number;
}

/** Runs of cut-offs and what came of them. */
@Injectable()
export class CutOffRunQuery {
  constructor(private readonly db: Transactions) {}

  async list(filters: ListQuery): Promise<Page<RunView>> {
    const { data, total } = await listRows(
      this.db.manager.createQueryBuilder(CutOffRun, 'run'),
      filters,
      RUN_SORTS,
    );
    return { data: await this.counted(data), total };
  }

  /** `cut-off-run.not-found`. */
  async one(id: number): Promise<RunView> {
    const run = await this.db.manager.findOneBy(CutOffRun, { id });
    const [view] = run ? await this.counted([run]) : [];
    if (!view) throw new DomainError('cut-off-run.not-found', { id });
    return view;
  }

  /** How far it is. */
  async progress(
    id: number,
  ): Promise<{ status: CutOffRunStatus; done: number; total: number; failed: number }> {
    const { run, done } = await this.one(id);
    return { status: run.status, done, total: run.partners, failed: run.failed };
  }

  /** The record rule applies. */
  items(runId: number, { outcome, ...filters }: CutOffItemQueryDto): Promise<Page<CutOffItem>> {
    const query = this.db.manager
      .createQueryBuilder(CutOffItem, 'item')
      .where('item.runId = :runId', { runId });
    if (outcome !== undefined) query.andWhere('item.outcome = :outcome', { outcome });
    ownPartnersOnly(query, 'item.partnerId');
    return listRows(query, filters, ITEM_SORTS);
  }

  private async counted(runs: readonly CutOffRun[]): Promise<RunView[]> {
    const running = runs.filter(({ status }) => status === 'running').map(({ id }) => id);
    const rows = await this.db.manager.query<{ runId: number; done: string }[]>(
      'SELECT run_id AS runId, COUNT(*) AS done FROM cut_off_item WHERE run_id IN (?) AND outcome IS NOT NULL GROUP BY run_id',
      [[0, ...running]],
    );
    const done = new Map(rows.map((row) => [row.runId, Number(row.done)]));
    return runs.map((run) => ({
      run,
      done: run.status === 'finished' ? run.partners : (done.get(run.id) ?? 0),
    }));
  }
}
