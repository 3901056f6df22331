import { civilDate, type CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { gapInDeferrals } from '../deferrals/deferral-gap.query';
import { draftsUntil, lastLocked, unpostedUntil } from '../periods/accounting-period.service';
import { YearClosing } from './year-closing.entity';

/** What is to be known, and does not keep a year from being closed: deferrals may be posted by hand, say. */
const YEAR_WARNINGS = ['deferrals-missing', 'deferrals-changed', 'vat-unsettled', 'open-months'] as const;

export const YEAR_OBSTACLES = [
  ...(['not-over', 'closed', 'later-closed', 'locked', 'unposted', 'drafts'] as const),
  ...YEAR_WARNINGS,
] as const;

/** What stands in the way of closing a year. */
export interface YearObstacle {
  readonly code: (typeof YEAR_OBSTACLES)[number];
  /** How many documents, drafts, lines to defer or months; 1 where nothing is counted. */
  readonly count: number;
  /** False: whoever closes should know it, and may do so all the same. */
  readonly blocks: boolean;
}

/** All that stands in the way, the grave things first. */
export async function yearObstacles(
  tx: EntityManager,
  year: number,
  today: CivilDate,
): Promise<YearObstacle[]> {
  const last = civilDate(year, 12, 31);
  const closed = (await tx.find(YearClosing)).filter(({ undoneAt }) => undoneAt === null);
  const locked = await lastLocked(tx);
  const over = today > last;
  // Before its end a year cannot be deferred, and much may still be billed.
  const { gap, lines } = over ? await gapInDeferrals(tx, last) : { gap: null, lines: 0 };
  const counts: Readonly<Record<YearObstacle['code'], number>> = {
    'not-over': Number(!over),
    closed: Number(closed.some((each) => each.year === year)),
    'later-closed': Number(closed.some((each) => each.year > year)),
    // What closes the year is registered on its last day, which a locked month does not take.
    locked: Number(locked !== null && locked >= civilDate(year, 12, 1)),
    unposted: await unpostedUntil(tx, last),
    drafts: await draftsUntil(tx, last),
    'deferrals-missing': gap === 'missing' ? lines : 0,
    'deferrals-changed': Number(gap === 'changed'),
    'vat-unsettled': await unsettledMonths(tx, year),
    'open-months': await openMonths(tx, year, locked ?? ''),
  };
  const warns = new Set<YearObstacle['code']>(YEAR_WARNINGS);
  return YEAR_OBSTACLES.filter((code) => counts[code] > 0).map((code) => ({
    ...{ code, count: counts[code], blocks: !warns.has(code) },
  }));
}

/** Months of the year with VAT that no settlement has reached. */
async function unsettledMonths(tx: EntityManager, year: number): Promise<number> {
  const [row] = await tx.query<{ count: string }[]>(
    `SELECT COUNT(DISTINCT DATE_FORMAT(competence, '%Y-%m')) AS count FROM vat_entry
     WHERE competence BETWEEN ? AND ?
       AND competence > (SELECT COALESCE(MAX(period_to), '1000-01-01') FROM vat_settlement)`,
    [civilDate(year, 1, 1), civilDate(year, 12, 31)],
  );
  return Number(row?.count ?? 0);
}

/** Months before the last one that have entries and take more. */
async function openMonths(tx: EntityManager, year: number, locked: CivilDate): Promise<number> {
  const [row] = await tx.query<{ count: string }[]>(
    `SELECT COUNT(DISTINCT DATE_FORMAT(e.posted_on, '%Y-%m-01')) AS count FROM journal_entry e
     WHERE e.posted_on BETWEEN ? AND ? AND DATE_FORMAT(e.posted_on, '%Y-%m-01') > ?
       AND DATE_FORMAT(e.posted_on, '%Y-%m-01') NOT IN (SELECT month FROM accounting_period WHERE state <> 'open')`,
    [civilDate(year, 1, 1), civilDate(year, 11, 30), locked],
  );
  return Number(row?.count ?? 0);
}
