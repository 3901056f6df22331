import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { insertMany, type Row } from '../../platform/db/bulk-writer';
import { ContractDailyResult } from './contract-daily-result.entity';
import type { ContractDailyRun } from './contract-daily-run.entity';
import { DailyContracts } from './daily-contracts.query';
import { DailyNotices } from './daily-notices.service';
import { dailyPlan, stepsOf, withoutTold, type DailyPlan } from './daily-plan';
import { DailyWriter } from './daily-writer.service';

/** What a day brings some contracts: found, told or done. */
@Injectable()
export class DailyWork {
  constructor(
    private readonly contracts: DailyContracts,
    private readonly writer: DailyWriter,
    private readonly notices: DailyNotices,
  ) {}

  /** Lists what would be done. */
  async tell(tx: EntityManager, run: ContractDailyRun, contractIds: readonly number[]): Promise<void> {
    const plans = await this.plans(tx, contractIds, run.day, false);
    await this.list(tx, run, plans, null);
  }

  /** Does it and lists it. Contracts that changed meanwhile are looked at as they are now. */
  async do(tx: EntityManager, run: ContractDailyRun, contractIds: readonly number[]): Promise<void> {
    const plans = await this.plans(tx, contractIds, run.day, true);
    await this.writer.write(tx, plans);
    await this.notices.tell(tx, plans);
    await this.list(tx, run, plans, await this.known(tx, plans));
  }

  /** Of those contracts that something is due for. */
  private async plans(
    tx: EntityManager,
    contractIds: readonly number[],
    day: CivilDate,
    lock: boolean,
  ): Promise<DailyPlan[]> {
    const contracts = await this.contracts.load(tx, contractIds, lock);
    const plans = contracts.map((contract) => dailyPlan(contract, day)).filter(isWork);
    const known = await this.known(tx, plans);
    return plans.map((plan) => withoutTold(plan, known)).filter(isWork);
  }

  private async known(tx: EntityManager, plans: readonly DailyPlan[]): Promise<Set<string>> {
    const keys = plans.flatMap((plan) => stepsOf(plan).map(({ key }) => key));
    if (keys.length === 0) return new Set();
    const rows = await tx.query<{ key: string }[]>(
      'SELECT `key` FROM contract_daily_result WHERE `key` IN (?)',
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** A move that was done on that day before, and undone by hand, is done again under a key of its own. */
  private async list(
    tx: EntityManager,
    run: ContractDailyRun,
    plans: readonly DailyPlan[],
    known: ReadonlySet<string> | null,
  ): Promise<void> {
    const names = await this.partnerNames(tx, plans);
    await insertMany(
      tx,
      ContractDailyResult,
      plans.flatMap((plan) => {
        const { id: contractId, code: contractCode, partnerId } = plan.contract;
        return stepsOf(plan).map(({ key, ...step }): Row<ContractDailyResult> => ({
          ...{ runId: run.id, contractId, contractCode, partnerId, partnerName: names.get(partnerId) ?? '' },
          ...{ ...step, outcome: known ? 'done' : 'planned', fault: null },
          key: known && (known.has(key) ? `${key}:${String(run.id)}` : key),
        }));
      }),
    );
  }

  private async partnerNames(tx: EntityManager, plans: readonly DailyPlan[]): Promise<Map<number, string>> {
    if (plans.length === 0) return new Map();
    const rows = await tx.query<{ id: number; name: string }[]>(
      'SELECT id, name FROM partner WHERE id IN (?)',
      [[...new Set(plans.map(({ contract }) => contract.partnerId))]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function isWork({ moves, notices }: DailyPlan): boolean {
  return moves.length > 0 || notices.length > 0;
}
