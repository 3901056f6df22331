import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { DataSource } from 'typeorm';
import type { RunStatus } from './billing-run.entity';

/** How far a run is, read from what its chunks and results say: it can't claim what is not committed. */
export interface RunProgress {
  readonly status: RunStatus;
  readonly done: number;
  readonly total: number;
  readonly withDocument: number;
  readonly failed: number;
}

interface ProgressRow {
  readonly status: RunStatus;
  readonly done: string | null;
  readonly total: string | null;
}

@Injectable()
export class RunProgressQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of(runId: number): Promise<RunProgress> {
    const [row] = await this.dataSource.query<ProgressRow[]>(
      `SELECT r.status, SUM(IF(c.done_at IS NULL, 0, c.contracts)) AS done, SUM(c.contracts) AS total
         FROM billing_run r LEFT JOIN billing_chunk c
           ON c.run_id = r.id AND c.phase = IF(r.status IN ('previewing', 'previewed', 'discarded'), 'preview', 'bill')
        WHERE r.id = ? GROUP BY r.id`,
      [runId],
    );
    if (!row) throw new DomainError('billing-run.not-found', { id: runId });
    const counts = await this.dataSource.query<{ status: string; count: string }[]>(
      'SELECT status, COUNT(*) AS count FROM billing_result WHERE run_id = ? GROUP BY status',
      [runId],
    );
    const count = (status: string): number =>
      Number(counts.find((entry) => entry.status === status)?.count ?? 0);
    const phase = row.status === 'billing' || row.status === 'finished' ? 'billed' : 'planned';
    return {
      status: row.status,
      done: Number(row.done ?? 0),
      total: Number(row.total ?? 0),
      withDocument: count(phase),
      failed: count('failed'),
    };
  }
}
