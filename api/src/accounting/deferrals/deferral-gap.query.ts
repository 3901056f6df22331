import type { CivilDate } from '@ponte/shared/calendar';
import { IsNull, type EntityManager } from 'typeorm';
import { ACCOUNTING_SETTING_ID, AccountingSetting } from '../periods/accounting-setting.entity';
import { Deferral } from './deferral.entity';
import { deferralGap, type DeferralGap } from './deferral-gap';
import { deferredLines } from './deferred-lines.query';

/** What is amiss with the deferrals of a day's end, and how many lines there are to defer; by the method they were posted with. */
export async function gapInDeferrals(
  tx: EntityManager,
  day: CivilDate,
): Promise<{ readonly gap: DeferralGap | null; readonly lines: number }> {
  const posted = await tx.findOneBy(Deferral, { day, undoneAt: IsNull() });
  const { deferralMethod } = await tx.findOneByOrFail(AccountingSetting, { id: ACCOUNTING_SETTING_ID });
  const lines = await deferredLines(tx, day, posted?.method ?? deferralMethod);
  return { gap: deferralGap(lines, posted), lines: lines.length };
}
