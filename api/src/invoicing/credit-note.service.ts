import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { creditLines, type WantedCredit } from './credit';
import { CreditedInvoices, type LockedInvoice } from './credited-invoices.service';
import type { PlannedDocument } from './document';
import { DocumentPlanner } from './document-planner.service';
import { InvoiceWriter } from './invoice-writer.service';
import { issueDay } from './issue-day';
import { lockInvoice } from './lock-invoice.query';

export interface NewCreditNote {
  /** Printed as the note's causale. */
  readonly reason: string;
  /** All that is left of the invoice when left out. */
  readonly lines?: readonly WantedCredit[];
  /** Without a number: it takes nothing back until it is issued. */
  readonly draft?: boolean;
  /** Today when left out. */
  readonly issuedOn?: CivilDate;
}

/** Takes back issued invoices, wholly or in part (art. 26 DPR 633/1972). */
@Injectable()
export class CreditNoteService {
  constructor(
    private readonly db: Transactions,
    private readonly planner: DocumentPlanner,
    private readonly writer: InvoiceWriter,
    private readonly credited: CreditedInvoices,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a credit note from an invoice's own register and issues it at once, unless a draft is wanted; answers its id. Throws
   * `credit-note.nothing-left` and `credit-note.invalid-lines`; of two at once for the same line the second sees what the
   * first has left.
   */
  credit(invoiceId: number, { reason, lines, draft = false, issuedOn }: NewCreditNote): Promise<number> {
    const today = this.clock.today();
    return this.db.run(async (tx) => {
      await lockInvoice(tx, invoiceId);
      const target = await this.credited.lock(tx, invoiceId);
      const on = issueDay(issuedOn ?? today, today, target.issuedOn);
      const document = await this.plan(tx, target, { reason, lines: lines ?? null }, on);
      const { registerId } = target.invoice;
      if (draft) return this.writer.draft(tx, registerId, document);
      const [id = 0] = await this.writer.issue(tx, registerId, on, [document]);
      return id;
    });
  }

  private async plan(
    tx: EntityManager,
    { invoice, methodCode, ...target }: LockedInvoice,
    { reason, lines }: { reason: string; lines: readonly WantedCredit[] | null },
    on: CivilDate,
  ): Promise<PlannedDocument> {
    const { partnerId, contractId, contractCode } = invoice;
    const document = await this.planner.plan(
      tx,
      {
        ...{
          type: 'credit-note',
          partnerId,
          contractId,
          contractCode,
          creditedInvoiceId: invoice.id,
          letterId: invoice.letterId,
          methodCode,
        },
        lines: creditLines(target, target.lines, lines),
        notes: reason,
      },
      on,
    );
    if (document.total.lte(ZERO)) throw new DomainError('credit-note.invalid-total', { id: invoice.id });
    return document;
  }
}
