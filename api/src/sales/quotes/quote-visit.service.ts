import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { clientNetwork } from '../../platform/auth/client-network';
import { tokenHash } from '../../platform/auth/secret-token';
import { Clock } from '../../platform/clock.service';
import { CompanyService } from '../../platform/company/company.service';
import { ANONYMOUS, setActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { Client } from '../../platform/http/client-of';
import { RateLimits, type RateLimit } from '../../platform/rate-limits.service';
import { loadQuote } from './load-quote.query';
import { agreement } from './quote-agreement';
import { QuoteLinkDto } from './quote-link.dto';
import { statusOn, type QuoteStatus } from './quote-state';
import { Quote } from './quote.entity';

const WINDOW_S = 15 * 60;
/** Tokens that lead nowhere, from one network in a window. */
const MISSES = 30;

/** A quote whose customer has come with its link. */
export interface VisitedQuote {
  readonly quote: Quote;
  readonly status: QuoteStatus;
}

/** Lets in who comes with a link: to its own quote and to nothing else. */
@Injectable()
export class QuoteVisit {
  private readonly misses: RateLimit;

  constructor(
    private readonly db: Transactions,
    private readonly company: CompanyService,
    private readonly clock: Clock,
    limits: RateLimits,
  ) {
    this.misses = limits.limit('quote-link:miss', MISSES, WINDOW_S);
  }

  /** The quote a token leads to; from here on its customer acts. `quote-link.not-found`, `auth.too-many-attempts`. */
  async enter(token: string, client: Client): Promise<VisitedQuote> {
    const found = await this.db.manager.findOneBy(Quote, { tokenHash: tokenHash(token) });
    if (!found) {
      await this.misses.admit(clientNetwork(client.ip));
      throw new DomainError('quote-link.not-found');
    }
    setActor({ ...ANONYMOUS, name: found.customerName.slice(0, 120) });
    const quote = await loadQuote(this.db.manager, found.id);
    return { quote, status: statusOn(quote, this.clock.today()) };
  }

  /** What the page shows: of a quote that ended without a yes nothing but that it ended. */
  async show({ quote, status }: VisitedQuote): Promise<QuoteLinkDto> {
    const { name, logo, phone, email } = await this.company.current();
    const language = quote.customer?.language ?? 'it';
    const shell = { status, language, company: { name, logo, phone, email } };
    return QuoteLinkDto.of(quote, shell, agreement(language));
  }

  /** `quote-link.ended` unless the quote can be answered. */
  assertOpen({ status }: VisitedQuote): void {
    if (status !== 'sent') throw new DomainError('quote-link.ended', { status });
  }
}
