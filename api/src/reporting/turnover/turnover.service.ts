import { Injectable } from '@nestjs/common';
import { earliest, latest } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { Span } from '../../accounting/ledger/span';
import { assertSeesWholeBooks } from '../../accounting/ledger/company-books';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import type { Page } from '../../platform/http/list-query.dto';
import { comparedSpan, type Comparison, type Days } from './compared-span';
import { compareTurnover, type Grouping, type Turnover } from './turnover';
import { TurnoverBooksQuery, type RevenueInBooks } from './turnover-books.query';
import { TurnoverQuery, type TurnoverDocument } from './turnover.query';

/** What is asked: days, either end open, by what and beside which others. */
export interface AskedTurnover extends Span {
  readonly by: Grouping;
  readonly compare: Comparison;
}

/** Turnover beside the revenue accounts. EUR. */
export interface TurnoverInBooks extends RevenueInBooks {
  readonly span: Days;
  readonly turnover: Big;
  /** Documents that are not in the journal yet, or stand there under another day. */
  readonly notPosted: Big;
}

/** Answers what was sold, and whether the books say the same. */
@Injectable()
export class TurnoverService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly query: TurnoverQuery,
    private readonly books: TurnoverBooksQuery,
    private readonly clock: Clock,
  ) {}

  /** Days to come are left out, so that a year that is not over stands beside as much of the one before. */
  async of({ by, compare, ...asked }: AskedTurnover): Promise<Turnover> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const span = await this.days(tx, asked);
      const before = comparedSpan(span, compare);
      return compareTurnover(
        by,
        { span, sums: await this.query.sums(tx, by, span) },
        { span: before, sums: await this.query.sums(tx, by, before) },
      );
    });
  }

  /** The documents of one figure. */
  async documents(
    { by, ...asked }: Span & { readonly by: Grouping },
    key: string,
    page: { readonly page: number; readonly perPage: number },
  ): Promise<Page<TurnoverDocument>> {
    const { manager } = this.dataSource;
    const span = await this.days(manager, asked);
    return this.query.documents(manager, { span, grouping: by, key }, page);
  }

  /** Over all partners, so that only who sees all of them may ask; others get `auth.forbidden`. */
  async inBooks(asked: Span): Promise<TurnoverInBooks> {
    assertSeesWholeBooks(currentActor());
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const span = await this.days(tx, asked);
      const [sum] = await this.query.sums(tx, 'total', span);
      const revenue = await this.books.of(tx, span);
      const turnover = sum?.amount ?? revenue.byDocuments.times('0');
      return { ...revenue, span, turnover, notPosted: turnover.minus(revenue.byDocuments) };
    });
  }

  private async days(tx: EntityManager, { from, to }: Span): Promise<Days> {
    const today = this.clock.today();
    const last = to === undefined ? today : earliest(to, today);
    const first = from ?? (await this.query.firstDay(tx)) ?? last;
    return { from: earliest(first, latest(last, first)), to: latest(last, first) };
  }
}
