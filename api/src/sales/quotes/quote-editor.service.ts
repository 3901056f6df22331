import { Injectable } from '@nestjs/common';
import { addDays, yearOf, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { PartnerService } from '../../partners/partner.service';
import { Clock } from '../../platform/clock.service';
import { bumpVersion } from '../../platform/db/bump-version';
import { isDuplicate, Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import { Numbering } from '../../platform/numbering.service';
import { lineValues } from './line-values';
import { loadQuote } from './load-quote.query';
import { QuoteLine } from './quote-line.entity';
import { QuoteLines, type WrittenLine } from './quote-lines.service';
import { movesFrom, statusOn } from './quote-state';
import { quoteSums } from './quote-sums';
import { Quote } from './quote.entity';
import type { SalePreview } from './sale-preview';

const VALID_DAYS = 30;

export interface NewQuote {
  readonly partnerId: number;
  readonly title: string;
  readonly notes?: string | null;
  readonly validUntil?: CivilDate;
  readonly lines: readonly WrittenLine[];
}

/** What changes; `lines` replaces all of them. */
export interface QuoteChanges extends Partial<NewQuote> {
  readonly version: number;
}

/** Writes quotes until they are sent, and the versions that follow. */
@Injectable()
export class QuoteEditor {
  constructor(
    private readonly db: Transactions,
    private readonly partners: PartnerService,
    private readonly lines: QuoteLines,
    private readonly numbering: Numbering,
    private readonly clock: Clock,
  ) {}

  /** A draft with its number; answers its id. `partner.not-found`, `invoice.invalid-lines`. */
  create({ partnerId, title, notes = null, validUntil, lines }: NewQuote): Promise<number> {
    const today = this.clock.today();
    return this.db.run(async (tx) => {
      const partner = await this.partners.load(tx, partnerId);
      const built = await this.lines.build(tx, partner, lines, today);
      const number = await this.numbering.reserve(tx, 'quote', yearOf(today), 1, null);
      const quote = tx.create(Quote, {
        ...{ partnerId, customerName: partner.name, title, notes, lines: built },
        code: `P-${yearOf(today)}-${String(number).padStart(4, '0')}`,
        validUntil: validUntil ?? addDays(today, VALID_DAYS),
        createdAt: this.clock.now(),
      });
      return (await tx.save(summed(quote))).id;
    });
  }

  /** What lines would bear and come to if they were offered today; `partner.not-found`, `partner.without-address`. */
  preview({ partnerId, lines }: Pick<NewQuote, 'partnerId' | 'lines'>): Promise<SalePreview> {
    return this.db.run(async (tx) => {
      const partner = await this.partners.load(tx, partnerId);
      return this.lines.preview(tx, partner, lines, this.clock.today());
    });
  }

  /** `quote.not-draft` once it was sent. */
  edit(id: number, changes: QuoteChanges): Promise<void> {
    return this.db.run(async (tx) => {
      const quote = await this.draft(tx, id);
      assertVersion(quote, changes, { id, version: quote.version });
      const { partnerId = quote.partnerId, lines, version, ...values } = changes;
      const partner = await this.partners.load(tx, partnerId);
      Object.assign(quote, values, { partnerId, customerName: partner.name });
      if (lines) {
        await tx.remove(quote.lines);
        quote.lines = await this.lines.build(tx, partner, lines, this.clock.today());
      }
      await tx.save(summed(quote));
      await bumpVersion(tx, Quote, quote, version);
    });
  }

  /** Throws a draft away; its number is not given again. */
  discard(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      await tx.remove(await this.draft(tx, id));
    });
  }

  /**
   * A draft that follows a quote which was sent, with the same lines; answers its id. The customer's link to the old one works until
   * the new one is sent. `quote.not-revisable`, also when there is a later version already.
   */
  async revise(id: number): Promise<number> {
    const today = this.clock.today();
    try {
      return await this.db.run(async (tx) => {
        const quote = await loadQuote(tx, id, true);
        const status = statusOn(quote, today);
        if (!movesFrom(status).includes('revise'))
          throw new DomainError('quote.not-revisable', { id, status });
        return (await tx.save(this.following(tx, quote, today))).id;
      });
    } catch (error) {
      if (isDuplicate(error)) throw new DomainError('quote.not-revisable', { id });
      throw error;
    }
  }

  private following(tx: EntityManager, quote: Quote, today: CivilDate): Quote {
    const { code, revision, partnerId, customerName, title, notes, validUntil, lines } = quote;
    const soon = addDays(today, VALID_DAYS);
    const copies = lines.map((line) => {
      const { position, recurring, optional, taxChosen, accountChosen, withholdingChosen } = line;
      return tx.create(QuoteLine, {
        ...{ ...lineValues(line), position, recurring, optional, chosen: false },
        ...{ taxChosen, accountChosen, withholdingChosen },
      });
    });
    return summed(
      tx.create(Quote, {
        ...{ code, revision: revision + 1, partnerId, customerName, title, notes, lines: copies },
        validUntil: validUntil > today ? validUntil : soon,
        createdAt: this.clock.now(),
      }),
    );
  }

  private async draft(tx: EntityManager, id: number): Promise<Quote> {
    const quote = await loadQuote(tx, id, true);
    if (quote.status !== 'draft') throw new DomainError('quote.not-draft', { id });
    return quote;
  }
}

function summed(quote: Quote): Quote {
  const { once, monthly } = quoteSums(quote.lines);
  return Object.assign(quote, { onceTaxable: once.taxable, monthlyTaxable: monthly.taxable });
}
