import { Injectable } from '@nestjs/common';
import { nameSearch } from '../../partners/partner-search';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { loadQuote } from './load-quote.query';
import { QuoteAnswer } from './quote-answer.entity';
import { QuoteDetailDto, type QuoteQuery } from './quote.dto';
import { Quote } from './quote.entity';

const SORTS = {
  code: 'quote.code',
  customerName: 'quote.customerName',
  status: 'quote.status',
  validUntil: 'quote.validUntil',
  sentAt: 'quote.sentAt',
  onceTaxable: 'quote.onceTaxable',
  monthlyTaxable: 'quote.monthlyTaxable',
};

/** Quotes as the office reads them. */
@Injectable()
export class QuoteList {
  constructor(private readonly db: Transactions) {}

  /** A page of quotes, without their lines. */
  list(filters: QuoteQuery): Promise<Page<Quote>> {
    const query = this.db.manager.createQueryBuilder(Quote, 'quote');
    const { status, partnerId, q } = filters;
    if (status !== undefined) query.andWhere('quote.status = :status', { status });
    if (partnerId !== undefined) query.andWhere('quote.partnerId = :partnerId', { partnerId });
    if (q) {
      const { where, parameters } = nameSearch(q, 'customer.name');
      query.andWhere(
        `(quote.code LIKE :text OR quote.title LIKE :text
          OR quote.partnerId IN (SELECT customer.id FROM partner customer WHERE ${where}))`,
        { ...parameters, text: contains(q) },
      );
    }
    ownPartnersOnly(query, 'quote.partnerId');
    return listRows(query, filters, SORTS);
  }

  /** One with its lines, its other versions, and what the customer said; `quote.not-found`. */
  async get(id: number): Promise<QuoteDetailDto> {
    const quote = await loadQuote(this.db.manager, id);
    const versions = await this.db.manager.find(Quote, {
      where: { code: quote.code },
      order: { revision: 'ASC' },
    });
    const answer = await this.db.manager.findOneBy(QuoteAnswer, { quoteId: id });
    return QuoteDetailDto.detail(quote, versions, answer);
  }
}
