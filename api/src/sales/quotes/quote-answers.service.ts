import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { FileService } from '../../platform/files/file.service';
import type { Client } from '../../platform/http/client-of';
import { OrderOpening } from '../orders/order-opening.service';
import { loadQuote } from './load-quote.query';
import { QuoteAnswer } from './quote-answer.entity';
import { QuoteMailing } from './quote-mailing.service';
import { statusOn } from './quote-state';
import { choiceFaults, quoteSums } from './quote-sums';
import type { Quote } from './quote.entity';

/** From where an answer came: the customer's own browser, or null when the office writes it down. */
export type Origin = Client | null;

export interface Acceptance {
  readonly name: string;
  /** Positions of the options that are taken. */
  readonly chosen: readonly number[];
  /** The sentence that was ticked. */
  readonly agreedTo: string | null;
}

/** What customers say to quotes: yes or no, once. */
@Injectable()
export class QuoteAnswers {
  constructor(
    private readonly db: Transactions,
    private readonly files: FileService,
    private readonly mailing: QuoteMailing,
    private readonly orders: OrderOpening,
    private readonly clock: Clock,
  ) {}

  /** `quote.not-open` unless it waits for an answer and its last day is not over; `quote.invalid-choice` with what is no option. */
  accept(id: number, { name, chosen, agreedTo }: Acceptance, origin: Origin): Promise<void> {
    return this.db.run(async (tx) => {
      const quote = await this.open(tx, id);
      const faults = choiceFaults(quote.lines, chosen);
      if (faults.length > 0) throw new DomainError('quote.invalid-choice', { id }, faults);
      for (const line of quote.lines) line.chosen = line.optional && chosen.includes(line.position);
      const { once, monthly } = quoteSums(quote.lines);
      Object.assign(quote, { onceTaxable: once.taxable, monthlyTaxable: monthly.taxable });
      await tx.save(Object.assign(quote, { status: 'accepted' as const }));
      await this.keep(tx, quote, { kind: 'accepted', name, chosen: [...chosen], agreedTo }, origin);
      await this.orders.ofQuote(tx, quote);
      if (origin) await this.mailing.confirm(tx, quote);
    });
  }

  /** `quote.not-open` unless it waits for an answer. */
  refuse(id: number, reason: string | null, origin: Origin): Promise<void> {
    return this.db.run(async (tx) => {
      const quote = await this.open(tx, id);
      await tx.save(Object.assign(quote, { status: 'refused' as const }));
      await this.keep(tx, quote, { kind: 'refused', reason, chosen: [] }, origin);
    });
  }

  private async open(tx: EntityManager, id: number): Promise<Quote> {
    const quote = await loadQuote(tx, id, true);
    const status = statusOn(quote, this.clock.today());
    if (status !== 'sent') throw new DomainError('quote.not-open', { id, status });
    return quote;
  }

  private async keep(
    tx: EntityManager,
    { id: quoteId, pdfFileId }: Quote,
    said: Pick<QuoteAnswer, 'kind' | 'chosen'> & Partial<QuoteAnswer>,
    origin: Origin,
  ): Promise<void> {
    const pdf = pdfFileId === null ? null : await this.files.get(pdfFileId);
    await tx.save(
      tx.create(QuoteAnswer, {
        ...{ quoteId, name: null, reason: null, agreedTo: null, ...said },
        channel: origin ? 'link' : 'office',
        pdfSha256: pdf?.sha256 ?? null,
        ip: origin?.ip ?? null,
        userAgent: origin?.userAgent ?? null,
        actorName: currentActor().name,
        at: this.clock.now(),
      }),
    );
  }
}
