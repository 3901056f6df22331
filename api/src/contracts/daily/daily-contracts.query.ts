import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { selectMany } from '../../platform/db/bulk-reader';
import { groupRows } from '../../platform/db/group-rows';
import { ContractPause } from '../contract-pause.entity';
import { RUNNING_STATUSES } from '../contract-state';
import { Contract } from '../contract.entity';
import { ContractSettings } from '../term/contract-settings.service';
import { DAILY_COLUMNS, type DailyContract } from './daily-contract';

const TERMED = ['active', 'suspended', 'paused', 'free'];

/** Contracts as the work of a day needs them, many at once. */
@Injectable()
export class DailyContracts {
  constructor(private readonly settings: ContractSettings) {}

  /** Ids of the contracts that could have something due up to a day, in order; each part goes by an index. */
  async candidates(tx: EntityManager, day: CivilDate): Promise<number[]> {
    const { trialReminderDays, reminderDays } = await this.settings.current(tx);
    const trials = addDays(day, trialReminderDays[0] ?? 0);
    const ends = addDays(day, Math.max(reminderDays[0] ?? 0, await this.longestOwnReminder(tx)));
    const rows = await tx.query<{ id: number }[]>(
      `SELECT id FROM contract WHERE status = 'proposal' AND valid_until < ?
       UNION SELECT id FROM contract WHERE status = 'trial' AND trial_ends_on <= ?
       UNION SELECT id FROM contract WHERE status IN (?) AND ends_on <= ?
       UNION SELECT id FROM contract WHERE status IN (?) AND term_ends_on <= ? AND renewal = 'tacit'
       UNION SELECT c.id FROM contract_pause p JOIN contract c ON c.id = p.contract_id
              WHERE p.starts_on <= ? AND (c.status = 'paused' OR c.status = 'active' AND (p.ends_on IS NULL OR p.ends_on >= ?))
       ORDER BY id`,
      [day, trials, RUNNING_STATUSES, ends, TERMED, ends, day, day],
    );
    return rows.map(({ id }) => id);
  }

  /** In the order of their ids, locked until the transaction ends if asked. A fixed number of queries. */
  async load(tx: EntityManager, ids: readonly number[], lock: boolean): Promise<DailyContract[]> {
    if (ids.length === 0) return [];
    if (lock) await tx.query('SELECT id FROM contract WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
    const { reminderDays, trialReminderDays } = await this.settings.current(tx);
    const contracts = await selectMany(tx, Contract, [...DAILY_COLUMNS, 'reminderDays'], {
      ...{ where: 'id', in: ids, order: ['id'] },
    });
    const pauses = groupRows(
      await selectMany(tx, ContractPause, ['contractId', 'startsOn', 'endsOn'], {
        ...{ where: 'contractId', in: ids, order: ['contractId', 'startsOn'] },
      }),
      ({ contractId }) => contractId,
    );
    return contracts.map((contract) => ({
      ...contract,
      pauses: pauses.get(contract.id) ?? [],
      reminderDays: contract.reminderDays ?? reminderDays,
      trialReminderDays,
    }));
  }

  private async longestOwnReminder(tx: EntityManager): Promise<number> {
    const [row] = await tx.query<{ days: string | null }[]>(
      "SELECT MAX(CAST(JSON_VALUE(reminder_days, '$[0]') AS INT)) AS days FROM contract WHERE reminder_days IS NOT NULL",
    );
    return Number(row?.days ?? 0);
  }
}
