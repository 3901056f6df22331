import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { FileService } from '../../platform/files/file.service';
import { loadQuote } from './load-quote.query';
import { QuoteMailing } from './quote-mailing.service';
import { QuotePress } from './quote-press.service';
import { statusOn } from './quote-state';
import { Quote } from './quote.entity';

/** Puts quotes before customers, by e-mail with the PDF and a link to answer. */
@Injectable()
export class QuoteSending {
  constructor(
    private readonly db: Transactions,
    private readonly press: QuotePress,
    private readonly mailing: QuoteMailing,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /**
   * Prints a draft, keeps the PDF and sends it; from now on it is not changed any more, and the version before it can't be accepted.
   * `quote.not-draft`, `quote.invalid-validity` when its last day is over, `message.invalid-address`, `partner.without-address`,
   * `quote.already-accepted` when the version before it was, `record.changed` when it was changed meanwhile.
   */
  async send(id: number, to?: string): Promise<void> {
    const quote = await loadQuote(this.db.manager, id);
    this.assertSendable(quote);
    const address = await this.mailing.address(quote, to);
    const { name, bytes, customer } = await this.press.print(quote, false);
    await this.db.run(async (tx) => {
      const locked = await loadQuote(tx, id, true);
      this.assertSendable(locked);
      if (locked.version !== quote.version) throw new DomainError('record.changed', { id });
      await this.replaceEarlier(tx, locked);
      const file = await this.files.store(tx, bytes, name, 'application/pdf');
      const sent = { status: 'sent' as const, sentAt: this.clock.now(), pdfFileId: file.id, customer };
      await this.mailing.sendLink(tx, Object.assign(locked, sent), customer, address);
    });
  }

  /** Sends a quote once more with a fresh link; the one before is dead. `quote.not-open` unless it waits for an answer. */
  async resend(id: number, to?: string): Promise<void> {
    const quote = await loadQuote(this.db.manager, id);
    const address = await this.mailing.address(quote, to ?? quote.sentTo ?? undefined);
    await this.db.run(async (tx) => {
      const locked = await loadQuote(tx, id, true);
      const status = statusOn(locked, this.clock.today());
      if (status !== 'sent' || !locked.customer) throw new DomainError('quote.not-open', { id, status });
      await this.mailing.sendLink(tx, locked, locked.customer, address);
    });
  }

  private assertSendable({ id, status, validUntil }: Quote): void {
    if (status !== 'draft') throw new DomainError('quote.not-draft', { id });
    if (validUntil < this.clock.today()) throw new DomainError('quote.invalid-validity', { id, validUntil });
  }

  /** The versions before it can't be answered any more. */
  private async replaceEarlier(tx: EntityManager, { id, code, revision }: Quote): Promise<void> {
    const versions = await tx.find(Quote, { where: { code }, lock: { mode: 'pessimistic_write' } });
    for (const other of versions) {
      if (other.revision >= revision) continue;
      if (other.status === 'accepted') throw new DomainError('quote.already-accepted', { id });
      if (other.status === 'sent') await tx.save(Object.assign(other, { status: 'replaced' as const }));
    }
  }
}
