import { Injectable } from '@nestjs/common';
import { sum, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import type { Days } from './compared-span';

/** What the revenue accounts have for the days of a turnover, by what their entries were made from. EUR, credits less debits. */
export interface RevenueInBooks {
  readonly byDocuments: Big;
  /** Entries that no sale made: written by hand, deferred revenue, reversals, closings. */
  readonly others: readonly { readonly source: string; readonly amount: Big }[];
  readonly total: Big;
}

/** Reads the journal's side of turnover. */
@Injectable()
export class TurnoverBooksQuery {
  async of(tx: EntityManager, { from, to }: Days): Promise<RevenueInBooks> {
    const rows = await tx.query<{ source: string; amount: string }[]>(
      `SELECT e.source_kind AS source, SUM(l.credit - l.debit) AS amount
         FROM account a JOIN journal_line l ON l.account_id = a.id JOIN journal_entry e ON e.id = l.entry_id
        WHERE a.type IN ('income', 'income_other') AND l.posted_on BETWEEN ? AND ? AND e.posted = 1
        GROUP BY e.source_kind`,
      [from, to],
    );
    const amounts = rows.map(({ source, amount }) => ({ source, amount: new Big(amount) }));
    return {
      byDocuments: amounts.find(({ source }) => source === 'invoice')?.amount ?? ZERO,
      others: amounts.filter(({ source, amount }) => source !== 'invoice' && !amount.eq(ZERO)),
      total: sum(amounts.map(({ amount }) => amount)),
    };
  }
}
