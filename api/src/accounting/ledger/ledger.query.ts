import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import { DataSource, type EntityManager } from 'typeorm';
import { assertPartnerVisible } from '../../partners/partner-scope';
import { currentActor } from '../../platform/context';
import type { AccountType } from '../chart/account-type';
import type { EntrySource } from '../journal/entry-source';
import { assertSeesWholeBooks } from './company-books';
import { hiddenEntries, type ShownSpan } from './hidden-entries.query';
import { runningBalance } from './running-balance';
import { closedSpan } from './span';

export interface LedgerFilter extends ShownSpan {
  readonly page: number;
  readonly perPage: number;
}

/** A posted line as a ledger shows it. EUR; `balance` is debits less credits up to and with this line. */
export interface LedgerRow {
  readonly id: number;
  readonly entryId: number;
  readonly postedOn: CivilDate;
  readonly journalCode: string;
  readonly description: string;
  readonly sourceKind: EntrySource;
  readonly sourceId: number | null;
  readonly accountId: number;
  readonly accountCode: string;
  readonly partnerId: number | null;
  readonly partnerName: string | null;
  readonly debit: Big;
  readonly credit: Big;
  readonly balance: Big;
}

/** A page of lines between two days, and the sums over all of them. Balances are debits less credits. */
export interface Ledger {
  readonly opening: Big;
  readonly debit: Big;
  readonly credit: Big;
  readonly closing: Big;
  readonly data: readonly LedgerRow[];
  readonly total: number;
}

export interface AccountLedger extends Ledger {
  readonly account: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly type: AccountType;
  };
}

export interface PartnerLedger extends Ledger {
  readonly partner: { readonly id: number; readonly name: string };
}

interface SumRow {
  readonly debit: string | null;
  readonly credit: string | null;
  readonly count: string;
}

type LineRow = Omit<LedgerRow, 'debit' | 'credit' | 'balance'> & {
  readonly debit: string;
  readonly credit: string;
};

/** Ledgers of accounts and partners. Each is read from one snapshot, so that its sums and its lines agree. */
@Injectable()
export class LedgerQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** `account.not-found` if there is none. */
  ofAccount(id: number, filter: LedgerFilter): Promise<AccountLedger> {
    assertSeesWholeBooks(currentActor());
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const [account] = await tx.query<AccountLedger['account'][]>(
        'SELECT id, code, name, type FROM account WHERE id = ?',
        [id],
      );
      if (!account) throw new DomainError('account.not-found', { id });
      return { account, ...(await ledger(tx, 'account_id', id, filter)) };
    });
  }

  /** What the partner owes and has paid. `partner.not-found` if there is none, or none that the caller may see. */
  ofPartner(id: number, filter: LedgerFilter): Promise<PartnerLedger> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await assertPartnerVisible(tx, id);
      const [partner] = await tx.query<PartnerLedger['partner'][]>(
        'SELECT id, name FROM partner WHERE id = ?',
        [id],
      );
      if (!partner) throw new DomainError('partner.not-found', { id });
      return { partner, ...(await ledger(tx, 'partner_id', id, filter)) };
    });
  }
}

async function ledger(
  tx: EntityManager,
  column: 'account_id' | 'partner_id',
  id: number,
  { page, perPage, ...span }: LedgerFilter,
): Promise<Ledger> {
  const { from, to } = closedSpan(span);
  const hidden = await hiddenEntries(tx, span);
  const lines = `FROM journal_line WHERE ${column} = ? AND entry_id NOT IN (?) AND posted_on`;
  const skipped = (page - 1) * perPage;
  const before = await sums(tx, `${lines} < ?`, [id, hidden, from]);
  const inside = await sums(tx, `${lines} BETWEEN ? AND ?`, [id, hidden, from, to]);
  const opening = before.debit.minus(before.credit);
  const carried = await sums(
    tx,
    `FROM (SELECT debit, credit ${lines} BETWEEN ? AND ? ORDER BY posted_on, id LIMIT ?) AS skipped`,
    [id, hidden, from, to, skipped],
  );
  const rows = await tx.query<LineRow[]>(
    `SELECT l.id, l.entry_id AS entryId, l.posted_on AS postedOn, j.code AS journalCode, e.description,
            e.source_kind AS sourceKind, e.source_id AS sourceId, a.id AS accountId, a.code AS accountCode,
            l.partner_id AS partnerId, p.name AS partnerName, l.debit, l.credit
     FROM (SELECT id ${lines} BETWEEN ? AND ? ORDER BY posted_on, id LIMIT ? OFFSET ?) AS chosen
     JOIN journal_line l ON l.id = chosen.id
     JOIN journal_entry e ON e.id = l.entry_id
     JOIN journal j ON j.id = e.journal_id
     JOIN account a ON a.id = l.account_id
     LEFT JOIN partner p ON p.id = l.partner_id
     ORDER BY l.posted_on, l.id`,
    [id, hidden, from, to, perPage, skipped],
  );
  const movements = rows.map((row) => ({ ...row, debit: new Big(row.debit), credit: new Big(row.credit) }));
  return {
    opening,
    debit: inside.debit,
    credit: inside.credit,
    closing: opening.plus(inside.debit).minus(inside.credit),
    data: runningBalance(opening.plus(carried.debit).minus(carried.credit), movements),
    total: inside.count,
  };
}

async function sums(
  tx: EntityManager,
  from: string,
  params: readonly unknown[],
): Promise<{ debit: Big; credit: Big; count: number }> {
  const [row] = await tx.query<SumRow[]>(
    `SELECT SUM(debit) AS debit, SUM(credit) AS credit, COUNT(*) AS count ${from}`,
    [...params],
  );
  return {
    debit: new Big(row?.debit ?? '0'),
    credit: new Big(row?.credit ?? '0'),
    count: Number(row?.count ?? 0),
  };
}
