import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import { DataSource, type EntityManager } from 'typeorm';
import {
  agedPartners,
  agedSums,
  columnOf,
  type AgedColumn,
  type AgedItem,
  type AgedPartner,
  type AgedSums,
} from '../../payments/open-items/aged-balance';
import { AgedBalanceQuery } from '../../payments/open-items/aged-balance.query';
import { currentActor } from '../../platform/context';
import { POSTING_ACCOUNTS } from '../journal/posting';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { hiddenEntries } from '../ledger/hidden-entries.query';

/** What customers owed on a day by its lateness, and what the books say of it. EUR. */
export interface AgedBalance {
  readonly day: CivilDate;
  readonly partners: readonly AgedPartner[];
  readonly totals: AgedSums;
  /** The receivables account on the day; it differs from the balance only by entries made by hand. */
  readonly books: Big;
}

/** A figure of the aged balance: of a partner or of all, in a column or the balance. */
export interface AgedFigure {
  readonly partnerId?: number | null;
  readonly column?: AgedColumn;
}

/** Sets the open items of a day beside the receivables account. */
@Injectable()
export class AgedBalanceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly query: AgedBalanceQuery,
  ) {}

  /** All partners together, so that only who sees all of them may ask; others get `auth.forbidden`. */
  async on(day: CivilDate): Promise<AgedBalance> {
    assertSeesWholeBooks(currentActor());
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const amounts = await this.query.on(tx, day);
      const totals = agedSums(amounts, day);
      return { day, partners: agedPartners(amounts, day), totals, books: await receivables(tx, day) };
    });
  }

  /** What a figure consists of: all partners or one, all columns or one. `auth.forbidden` as above. */
  async items(day: CivilDate, { partnerId = null, column }: AgedFigure): Promise<AgedItem[]> {
    assertSeesWholeBooks(currentActor());
    const items = await this.query.items(this.dataSource.manager, day, partnerId);
    return column === undefined ? items : items.filter(({ dueOn }) => columnOf(dueOn, day) === column);
  }
}

async function receivables(tx: EntityManager, day: CivilDate): Promise<Big> {
  const [row] = await tx.query<{ balance: string | null }[]>(
    `SELECT SUM(l.debit - l.credit) AS balance FROM journal_line l JOIN account a ON a.id = l.account_id
     WHERE a.code = ? AND l.posted_on <= ? AND l.entry_id NOT IN (?)`,
    [POSTING_ACCOUNTS.receivables, day, await hiddenEntries(tx, {})],
  );
  return new Big(row?.balance ?? '0');
}
