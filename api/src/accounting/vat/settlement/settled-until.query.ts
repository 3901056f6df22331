import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';

/** First month that is not settled yet, where what is registered now counts at the earliest; the first of all days before any is. */
export async function firstOpenMonth(tx: EntityManager): Promise<CivilDate> {
  const [row] = await tx.query<{ month: CivilDate }[]>(
    "SELECT COALESCE(DATE_FORMAT(MAX(period_to) + INTERVAL 1 DAY, '%Y-%m-%d'), '1000-01-01') AS month FROM vat_settlement",
  );
  return row?.month ?? '1000-01-01';
}
