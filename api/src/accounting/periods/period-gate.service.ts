import { Injectable } from '@nestjs/common';
import { endOfMonth, type CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { currentActor } from '../../platform/context';
import { ACCOUNTING_SETTING_ID } from './accounting-setting.entity';
import { assertWritable, correctionDay, type ClosedBooks } from './period-rules';

/** What stands between an entry and a closed month. */
@Injectable()
export class PeriodGate {
  /** What is closed, held so until the transaction ends: nobody closes a month while something is being posted. */
  async enter(tx: EntityManager): Promise<ClosedBooks> {
    await tx.query('SELECT id FROM accounting_setting WHERE id = ? LOCK IN SHARE MODE', [
      ACCOUNTING_SETTING_ID,
    ]);
    return closedBooks(tx);
  }

  /** Enters, and refuses a day that is closed to whoever acts: `period.locked`. */
  async assertWritable(tx: EntityManager, day: CivilDate): Promise<void> {
    assertWritable(day, await this.enter(tx), goesPastSoft());
  }

  /** Enters, and answers the day on which whoever acts may correct an entry of a day; see the rule of the same name. */
  async correctionDay(tx: EntityManager, day: CivilDate, today: CivilDate): Promise<CivilDate> {
    return correctionDay(day, await this.enter(tx), goesPastSoft(), today);
  }

  /** Whether the day is in a month that was locked for good. */
  async isLocked(tx: EntityManager, day: CivilDate): Promise<boolean> {
    const lockedTo = await this.lockedTo(tx);
    return lockedTo !== null && day <= lockedTo;
  }

  /** Last day of the last month that was locked for good; null while none is. */
  async lockedTo(tx: EntityManager): Promise<CivilDate | null> {
    return (await closedBooks(tx)).lockedTo;
  }

  /** Holds all postings back until the transaction ends. */
  async close(tx: EntityManager): Promise<void> {
    await tx.query('SELECT id FROM accounting_setting WHERE id = ? FOR UPDATE', [ACCOUNTING_SETTING_ID]);
  }
}

function goesPastSoft(): boolean {
  const actor = currentActor();
  return actor.kind === 'system' || actor.permissions.has('accounting-period.override');
}

async function closedBooks(tx: EntityManager): Promise<ClosedBooks> {
  const rows = await tx.query<{ month: CivilDate | null; state: string }[]>(
    `SELECT month, state FROM accounting_period
      WHERE state = 'soft' OR month = (SELECT MAX(month) FROM accounting_period WHERE state = 'locked')
     UNION ALL SELECT MAX(CAST(CONCAT(year, '-12-01') AS DATE)), 'year' FROM year_closing WHERE undone_at IS NULL`,
  );
  const end = (of: string): CivilDate | null => {
    const month = rows.find(({ state }) => state === of)?.month;
    return month ? endOfMonth(month) : null;
  };
  return {
    lockedTo: end('locked'),
    yearClosedTo: end('year'),
    soft: new Set(rows.flatMap(({ month, state }) => (month && state === 'soft' ? [month] : []))),
  };
}
