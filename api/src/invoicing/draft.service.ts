import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { money } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { loadPartner } from '../partners/load-partner.query';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { assertVersion } from '../platform/http/version';
import type { PlannedDocument } from './document';
import { DocumentPlanner } from './document-planner.service';
import { InvoiceWriter } from './invoice-writer.service';
import type { Invoice } from './invoice.entity';
import { linesOf, lockDraft } from './lock-invoice.query';
import type { ManualLine } from './manual-lines';
import { RegisterService } from './register.service';

export interface NewInvoice {
  readonly partnerId: number;
  /** The standard register when left out. */
  readonly registerId?: number;
  readonly notes?: string | null;
  readonly lines: readonly ManualLine[];
}

/** What changes; `lines` replaces all of them. */
export interface InvoiceChanges extends Partial<NewInvoice> {
  readonly version: number;
}

/** Invoices while they have no number: written by hand, changed, thrown away. */
@Injectable()
export class DraftService {
  constructor(
    private readonly db: Transactions,
    private readonly planner: DocumentPlanner,
    private readonly writer: InvoiceWriter,
    private readonly registers: RegisterService,
    private readonly clock: Clock,
  ) {}

  /** Answers the draft's id. `invoice.invalid-lines` with the fields at fault; `partner.not-found`. */
  create({ partnerId, registerId, notes = null, lines }: NewInvoice): Promise<number> {
    const on = this.clock.today();
    return this.db.run(async (tx) => {
      const { priceListId } = await loadPartner(tx, partnerId);
      const priced = await this.planner.lines(tx, { partnerId, priceListId }, lines, on);
      const links = { contractId: null, contractCode: null, creditedInvoiceId: null, methodCode: null };
      const document = await this.planner.plan(
        tx,
        { type: 'invoice', partnerId, notes, lines: priced, ...links },
        on,
      );
      return this.writer.draft(tx, await this.registers.usableId(tx, registerId), document);
    });
  }

  /** Lines that are not sent keep the prices and taxes they have. Those of a credit note are fixed. */
  async edit(id: number, changes: InvoiceChanges): Promise<void> {
    await this.db.run(async (tx) => {
      const draft = await lockDraft(tx, id);
      assertVersion(draft, changes, draftView(draft));
      if (draft.type === 'credit-note' && (changes.lines ?? changes.partnerId) !== undefined) {
        throw new DomainError('credit-note.fixed-lines', { id });
      }
      const document = await this.changed(tx, draft, changes);
      const { registerId } = changes;
      const register =
        registerId === undefined
          ? draft.registerId
          : await this.registers.usableId(tx, registerId, draft.type);
      await this.writer.rewriteDraft(tx, id, register, document);
    });
  }

  /** Throws a draft away; what has a number stays for ever. */
  async delete(id: number): Promise<void> {
    await this.db.run(async (tx) => {
      await tx.remove(await lockDraft(tx, id));
    });
  }

  private async changed(
    tx: EntityManager,
    draft: Invoice,
    changes: InvoiceChanges,
  ): Promise<PlannedDocument> {
    const on = this.clock.today();
    const { partnerId = draft.partnerId, notes = draft.notes, lines } = changes;
    const { type, contractId, contractCode, creditedInvoiceId } = draft;
    const { priceListId } = await loadPartner(tx, partnerId);
    const buyer = { partnerId, priceListId };
    const priced = lines ? await this.planner.lines(tx, buyer, lines, on) : await linesOf(tx, draft.id);
    const links = { contractId, contractCode, creditedInvoiceId, methodCode: null };
    return this.planner.plan(tx, { type, partnerId, notes, lines: priced, ...links }, on);
  }
}

/** What an editor can compare with, when somebody else was faster. */
function draftView({ id, version, partnerId, registerId, notes, total }: Invoice): object {
  return { id, version, partnerId, registerId, notes, total: money(total) };
}
