import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import { DataSource, type EntityManager } from 'typeorm';
import { currentActor } from '../../platform/context';
import { assertSeesWholeBooks } from '../ledger/company-books';
import type { BookTotals } from './book-pages';

/** Days of one fiscal year, both included. */
export interface BookSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A line of the libro giornale. EUR. */
export interface BookLine {
  /** Of the journal line. */
  readonly id: number;
  /** In the year, by day and entry; for ever once `printed`. */
  readonly number: number;
  readonly printed: boolean;
  readonly entryId: number;
  readonly postedOn: CivilDate;
  readonly journalCode: string;
  readonly description: string;
  readonly accountId: number;
  readonly accountCode: string;
  readonly accountName: string;
  readonly partnerName: string | null;
  readonly debit: Big;
  readonly credit: Big;
}

/** Lines of a period, with what the year had before the first of them. */
export interface JournalBook {
  readonly carried: BookTotals;
  readonly totals: BookTotals;
  readonly data: readonly BookLine[];
  readonly total: number;
}

interface SumRow {
  readonly debit: string | null;
  readonly credit: string | null;
  readonly lines: string;
}

type LineRow = Omit<BookLine, 'number' | 'printed' | 'debit' | 'credit'> & {
  readonly stored: number | null;
  readonly debit: string;
  readonly credit: string;
};

/** More lines than this are a matter for several prints. */
const MOST_LINES = 20_000;

/** The libro giornale (art. 2216 c.c.): every posted line in the order of days, numbered by year. */
@Injectable()
export class JournalBookQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** All lines of the period; `journal-book.too-long` beyond 20,000. */
  async whole(span: BookSpan): Promise<JournalBook> {
    const book = await this.page({ ...span, page: 1, perPage: MOST_LINES });
    if (book.total > MOST_LINES) throw new DomainError('journal-book.too-long', { most: MOST_LINES });
    return book;
  }

  /** A page of lines, read from one snapshot. `journal-book.several-years` if the days are not of one year. */
  page({
    page,
    perPage,
    ...span
  }: BookSpan & { readonly page: number; readonly perPage: number }): Promise<JournalBook> {
    assertSeesWholeBooks(currentActor());
    if (span.from.slice(0, 4) !== span.to.slice(0, 4)) throw new DomainError('journal-book.several-years');
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const before = await sums(tx, 'e.posted_on >= ? AND e.posted_on < ?', [
        `${span.from.slice(0, 4)}-01-01`,
        span.from,
      ]);
      const inside = await sums(tx, 'e.posted_on BETWEEN ? AND ?', [span.from, span.to]);
      const skipped = (page - 1) * perPage;
      const rows = await lines(tx, span, perPage, skipped);
      const first = before.lines + skipped + 1;
      return {
        carried: before,
        totals: inside,
        data: rows.map((row, index) => toLine(row, first + index)),
        total: inside.lines,
      };
    });
  }
}

async function sums(
  tx: EntityManager,
  where: string,
  days: readonly CivilDate[],
): Promise<BookTotals & { readonly lines: number }> {
  const [row] = await tx.query<SumRow[]>(
    `SELECT SUM(l.debit) AS debit, SUM(l.credit) AS credit, COUNT(*) AS \`lines\`
     FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id WHERE e.posted = 1 AND ${where}`,
    [...days],
  );
  const { debit, credit } = row ?? {};
  return { debit: new Big(debit ?? '0'), credit: new Big(credit ?? '0'), lines: Number(row?.lines ?? 0) };
}

function lines(tx: EntityManager, { from, to }: BookSpan, take: number, skip: number): Promise<LineRow[]> {
  return tx.query<LineRow[]>(
    `SELECT l.id, n.number AS stored, e.id AS entryId, e.posted_on AS postedOn, j.code AS journalCode, e.description,
            a.id AS accountId, a.code AS accountCode, a.name AS accountName, p.name AS partnerName, l.debit, l.credit
     FROM journal_entry e
     JOIN journal_line l ON l.entry_id = e.id
     JOIN journal j ON j.id = e.journal_id
     JOIN account a ON a.id = l.account_id
     LEFT JOIN partner p ON p.id = l.partner_id
     LEFT JOIN journal_line_number n ON n.line_id = l.id
     WHERE e.posted = 1 AND e.posted_on BETWEEN ? AND ?
     ORDER BY e.posted_on, e.id, l.id LIMIT ? OFFSET ?`,
    [from, to, take, skip],
  );
}

function toLine({ stored, debit, credit, ...row }: LineRow, number: number): BookLine {
  const numbered = { number: stored ?? number, printed: stored !== null };
  return { ...row, ...numbered, debit: new Big(debit), credit: new Big(credit) };
}
