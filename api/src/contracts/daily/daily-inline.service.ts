import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';
import type { ContractDailyResult } from './contract-daily-result.entity';
import { DailyChunks } from './daily-chunks.service';
import { DailyRuns } from './daily-runs.service';

/** A row of what a run did, or would do. */
export type DailyRow = Pick<
  ContractDailyResult,
  | 'contractId'
  | 'contractCode'
  | 'partnerName'
  | 'action'
  | 'onDay'
  | 'until'
  | 'daysBefore'
  | 'outcome'
  | 'fault'
>;

/** A daily run from its beginning to its end in this process, for the command line; workers may help. */
@Injectable()
export class DailyInline {
  constructor(
    private readonly db: Transactions,
    private readonly runs: DailyRuns,
    private readonly chunks: DailyChunks,
  ) {}

  /** Gives one row an action, in the order they were done. See `DailyRuns.create` for what it throws. */
  async run(
    { day, dryRun }: { readonly day: string | undefined; readonly dryRun: boolean },
    emit: (row: DailyRow) => void,
  ): Promise<void> {
    const { id } = await this.runs.create(day === undefined ? { dryRun } : { day, dryRun });
    for (const chunkId of await this.runs.openChunks(id)) await this.chunks.do(chunkId);
    await this.runs.finish(id);
    const rows = await this.db.manager.query<DailyRow[]>(
      `SELECT contract_id AS contractId, contract_code AS contractCode, partner_name AS partnerName, action,
              on_day AS onDay, until, days_before AS daysBefore, outcome, fault
         FROM contract_daily_result WHERE run_id = ? ORDER BY id`,
      [id],
    );
    rows.forEach(emit);
  }
}
