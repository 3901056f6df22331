import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { runInContext, SYSTEM } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { byHalves } from '../../platform/jobs/by-halves';
import { chunkOnce } from '../../platform/jobs/chunk-once';
import { ContractDailyChunk } from './contract-daily-chunk.entity';
import { ContractDailyRun } from './contract-daily-run.entity';
import { DailyWork } from './daily-work.service';

/** Does one chunk of a daily run; safe to repeat at any point. */
@Injectable()
export class DailyChunks {
  private readonly log = new Logger(DailyChunks.name);

  constructor(
    private readonly db: Transactions,
    private readonly work: DailyWork,
    private readonly clock: Clock,
  ) {}

  /** In the name of whoever asked for the run, so that the contracts' history tells. */
  async do(chunkId: number): Promise<void> {
    const chunk = await this.db.manager.findOneByOrFail(ContractDailyChunk, { id: chunkId });
    if (chunk.doneAt !== null) return;
    const run = await this.db.manager.findOneByOrFail(ContractDailyRun, { id: chunk.runId });
    const actor = { ...SYSTEM, name: run.createdBy };
    await runInContext({ actor, requestId: null }, () => this.doAll(run, chunk));
  }

  /** Should the whole fail, the contract at fault is found by halves and listed, and the others are done. */
  private async doAll(run: ContractDailyRun, chunk: ContractDailyChunk): Promise<void> {
    const work = (tx: EntityManager, contractIds: readonly number[]): Promise<void> =>
      run.dryRun ? this.work.tell(tx, run, contractIds) : this.work.do(tx, run, contractIds);
    try {
      await this.once(chunk, (tx) => work(tx, chunk.contractIds));
    } catch {
      await byHalves(
        chunk.contractIds,
        (contractIds) => this.db.run((tx) => work(tx, contractIds)),
        (contractId, error) => this.fail(run, contractId, error),
      );
      await this.once(chunk, () => Promise.resolve());
    }
  }

  private once({ id }: ContractDailyChunk, work: (tx: EntityManager) => Promise<void>): Promise<void> {
    return chunkOnce(this.db, ContractDailyChunk, id, this.clock.now(), work);
  }

  /** Once, however often the chunk is begun again. */
  private async fail(run: ContractDailyRun, contractId: number, error: unknown): Promise<void> {
    this.log.error(error, `contract ${String(contractId)} of daily run ${String(run.id)}`);
    const fault = error instanceof DomainError ? error.code : 'contract-daily-run.write-failed';
    await this.db.manager.query(
      `INSERT IGNORE INTO contract_daily_result
         (run_id, contract_id, contract_code, partner_id, partner_name, outcome, fault, \`key\`)
       SELECT ?, c.id, c.code, c.partner_id, p.name, 'failed', ?, CONCAT('failed:', ?, ':', c.id)
         FROM contract c JOIN partner p ON p.id = c.partner_id WHERE c.id = ?`,
      [run.id, fault, run.id, contractId],
    );
  }
}
