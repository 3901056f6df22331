import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { Advances } from './advances.service';
import { assertCreditable } from './credit';
import { CreditedInvoices } from './credited-invoices.service';
import type { PricedLine } from './document';
import { DocumentPlanner } from './document-planner.service';
import { InvoiceWriter } from './invoice-writer.service';
import type { Invoice } from './invoice.entity';
import { issueDay } from './issue-day';
import { linesOf, lockDraft } from './lock-invoice.query';

/** Gives drafts their legal number. */
@Injectable()
export class InvoiceService {
  constructor(
    private readonly db: Transactions,
    private readonly planner: DocumentPlanner,
    private readonly writer: InvoiceWriter,
    private readonly credited: CreditedInvoices,
    private readonly advances: Advances,
    private readonly clock: Clock,
  ) {}

  /**
   * Issues a draft for its customer as it is now, today unless another day is given. After this it is corrected only by a
   * credit note. Throws `invoice.not-draft`, `invoice.advance-used`, `invoice.invalid-issue-day`, and `numbering.date-before-last` where the register
   * has given a number on a later day.
   */
  async issue(id: number, on?: CivilDate): Promise<void> {
    const today = this.clock.today();
    await this.db.run(async (tx) => {
      const draft = await lockDraft(tx, id);
      const lines = await linesOf(tx, id);
      const target = await this.assertStillCreditable(tx, draft, lines);
      await this.advances.take(tx, lines);
      const issuedOn = issueDay(on ?? today, today, target?.issuedOn ?? null);
      const { type, documentType, partnerId, contractId, contractCode, creditedInvoiceId, notes } = draft;
      const links = { contractId, contractCode, creditedInvoiceId, methodCode: target?.methodCode ?? null };
      const letterId = target?.invoice.letterId ?? null;
      const own = { type, documentType, partnerId, notes, lines };
      const document = await this.planner.plan(tx, { ...own, ...links, letterId }, issuedOn);
      await this.writer.issueDraft(tx, draft, issuedOn, document);
    });
  }

  /** Other credit notes may have been issued since the draft was made. */
  private async assertStillCreditable(tx: EntityManager, draft: Invoice, lines: readonly PricedLine[]) {
    if (draft.type !== 'credit-note' || draft.creditedInvoiceId === null) return null;
    const target = await this.credited.lock(tx, draft.creditedInvoiceId);
    const wishes = lines.map(({ creditedPosition, amount }) => ({ position: creditedPosition ?? 0, amount }));
    assertCreditable(target.lines, wishes);
    return target;
  }
}
