import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';
import { loadQuote } from './load-quote.query';
import { QuoteAnswers } from './quote-answers.service';
import { QuotePress, type PressedQuote } from './quote-press.service';

/** What the office does for a customer who does not come with the link. */
@Injectable()
export class QuoteOffice {
  constructor(
    private readonly db: Transactions,
    private readonly press: QuotePress,
    private readonly answers: QuoteAnswers,
  ) {}

  /** `quote.not-found` also where the record rule hides it. */
  async pdf(id: number): Promise<Pick<PressedQuote, 'name' | 'bytes'>> {
    return this.press.show(await loadQuote(this.db.manager, id));
  }

  /** Writes down that the customer said yes, on the telephone or on paper. */
  async accept(id: number, name: string, chosen: readonly number[]): Promise<void> {
    await this.answers.accept(id, { name, chosen, agreedTo: null }, null);
  }

  async refuse(id: number, reason: string | null): Promise<void> {
    await this.answers.refuse(id, reason, null);
  }
}
