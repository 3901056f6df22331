import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { money } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { loadPartner } from '../partners/load-partner.query';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { assertVersion } from '../platform/http/version';
import { ADVANCES_ACCOUNT, type WantedDeduction } from './advance';
import { Advances } from './advances.service';
import type { PlannedDocument, PricedLine } from './document';
import { DocumentPlanner } from './document-planner.service';
import type { LinesPreview } from './line-preview';
import { InvoiceWriter } from './invoice-writer.service';
import { Invoice } from './invoice.entity';
import { linesOf, lockDraft } from './lock-invoice.query';
import type { ManualLine } from './manual-lines';
import { assertNoProforma } from './proforma.service';
import { RegisterService } from './register.service';
import { registerKindOf, type SaleDocument, type WrittenDocument } from './sale-document';

export interface NewInvoice {
  readonly partnerId: number;
  /** An ordinary invoice when left out; an advance (TD02) is no revenue until a balance invoice deducts it. */
  readonly documentType?: WrittenDocument;
  /** On a debit note: the issued invoice of the same customer that it adds to. */
  readonly correctedInvoiceId?: number;
  /** The standard register of its kind when left out. */
  readonly registerId?: number;
  readonly notes?: string | null;
  readonly lines: readonly ManualLine[];
  /** Advance invoices to deduct. */
  readonly advances?: readonly WantedDeduction[];
}

/** Lines that nobody has kept yet. */
export interface LinesToPreview extends Pick<NewInvoice, 'partnerId' | 'documentType' | 'lines'> {
  readonly on?: CivilDate;
}

/** What changes; `lines` and `advances` replace all of theirs. */
export interface InvoiceChanges extends Partial<Omit<NewInvoice, 'documentType' | 'correctedInvoiceId'>> {
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
    private readonly advances: Advances,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the draft's id. `invoice.invalid-lines` and `invoice.invalid-advances` with the fields at fault; `partner.not-found`;
   * `invoice.invalid-correction` where a debit note adds to what is no issued invoice of the customer.
   */
  create({ partnerId, registerId, notes = null, lines, ...rest }: NewInvoice): Promise<number> {
    const on = this.clock.today();
    const { documentType = 'TD01', correctedInvoiceId = null, advances = [] } = rest;
    return this.db.run(async (tx) => {
      await assertCorrectable(tx, { documentType, correctedInvoiceId, partnerId });
      const { priceListId } = await loadPartner(tx, partnerId);
      const buyer = { partnerId, priceListId };
      const priced = await this.planner.lines(tx, buyer, linesFor(documentType, lines), on);
      const deducted = await this.advances.lines(tx, advances, partnerId);
      const own = { type: 'invoice' as const, documentType, partnerId, notes };
      const links = {
        ...{ contractId: null, contractCode: null, methodCode: null },
        creditedInvoiceId: correctedInvoiceId,
      };
      const document = await this.planner.plan(tx, { ...own, ...links, lines: [...priced, ...deducted] }, on);
      return this.writer.draft(tx, await this.registerId(tx, registerId, documentType, links), document);
    });
  }

  /**
   * What lines would bear and come to if they were written today, or on a day, and what keeps them from it. Nothing is written.
   * `partner.not-found`, `partner.without-address`.
   */
  preview({ partnerId, documentType = 'TD01', on, lines }: LinesToPreview): Promise<LinesPreview> {
    return this.db.run(async (tx) => {
      const { priceListId } = await loadPartner(tx, partnerId);
      const wanted = linesFor(documentType, lines);
      return this.planner.preview(tx, { partnerId, priceListId }, wanted, on ?? this.clock.today());
    });
  }

  /** Lines that are not sent keep the prices and taxes they have. Those of a credit note are fixed. */
  async edit(id: number, changes: InvoiceChanges): Promise<void> {
    await this.db.run(async (tx) => {
      const draft = await lockDraft(tx, id);
      assertVersion(draft, changes, draftView(draft));
      assertNoProforma(draft);
      if (draft.type === 'credit-note' && (changes.lines ?? changes.partnerId) !== undefined) {
        throw new DomainError('credit-note.fixed-lines', { id });
      }
      const document = await this.changed(tx, draft, changes);
      const { registerId } = changes;
      const kind = registerKindOf(draft.documentType);
      const register =
        registerId === undefined ? draft.registerId : await this.registers.usableId(tx, registerId, kind);
      await this.writer.rewriteDraft(tx, id, register, document);
    });
  }

  /** Throws a draft away; what has a number stays for ever, a proforma's too. */
  async delete(id: number): Promise<void> {
    await this.db.run(async (tx) => {
      const draft = await lockDraft(tx, id);
      assertNoProforma(draft);
      await tx.remove(draft);
    });
  }

  private async changed(
    tx: EntityManager,
    draft: Invoice,
    changes: InvoiceChanges,
  ): Promise<PlannedDocument> {
    const on = this.clock.today();
    const { partnerId = draft.partnerId, notes = draft.notes } = changes;
    const { type, documentType, contractId, contractCode, creditedInvoiceId } = draft;
    const lines = await this.changedLines(tx, draft, changes, partnerId);
    const links = { contractId, contractCode, creditedInvoiceId, methodCode: null };
    return this.planner.plan(tx, { type, documentType, partnerId, notes, lines, ...links }, on);
  }

  /** Written lines and deductions, each replaced or kept. */
  private async changedLines(
    tx: EntityManager,
    { id, documentType }: Invoice,
    { lines, advances }: InvoiceChanges,
    partnerId: number,
  ): Promise<PricedLine[]> {
    const present = await linesOf(tx, id);
    const { priceListId } = await loadPartner(tx, partnerId);
    const buyer = { partnerId, priceListId };
    const written = lines
      ? await this.planner.lines(tx, buyer, linesFor(documentType, lines), this.clock.today())
      : present.filter((line) => !deducts(line));
    const deducted = advances
      ? await this.advances.lines(tx, advances, partnerId)
      : present.filter((line) => deducts(line));
    return [...written, ...deducted];
  }

  /** The register that is named; else a debit note's own, or that of the invoice it adds to; else the standard one. */
  private async registerId(
    tx: EntityManager,
    named: number | undefined,
    documentType: WrittenDocument,
    { creditedInvoiceId }: { readonly creditedInvoiceId: number | null },
  ): Promise<number> {
    if (named !== undefined || documentType !== 'TD05')
      return this.registers.usableId(tx, named, registerKindOf(documentType));
    const corrected = creditedInvoiceId && (await tx.findOneBy(Invoice, { id: creditedInvoiceId }));
    const usual = corrected ? corrected.registerId : await this.registers.standardId(tx);
    return this.registers.idForNotes(tx, 'debit-note', usual);
  }
}

function deducts({ deductedInvoiceId }: PricedLine): boolean {
  return deductedInvoiceId != null;
}

/** What is paid in advance is owed to the customer until the balance invoice makes it revenue. */
function linesFor(documentType: SaleDocument, lines: readonly ManualLine[]): readonly ManualLine[] {
  if (documentType !== 'TD02') return lines;
  return lines.map((line) => ({ ...line, revenueAccount: ADVANCES_ACCOUNT }));
}

/** Only a debit note adds to an invoice, and that is an issued one of the same customer. */
async function assertCorrectable(
  tx: EntityManager,
  wanted: Readonly<Pick<Invoice, 'partnerId'>> & {
    readonly documentType: WrittenDocument;
    readonly correctedInvoiceId: number | null;
  },
): Promise<void> {
  const { documentType, correctedInvoiceId: id, partnerId } = wanted;
  if (id === null) return;
  const issued = { id, partnerId, type: 'invoice' as const, status: 'issued' as const };
  if (documentType !== 'TD05' || !(await tx.existsBy(Invoice, issued)))
    throw new DomainError('invoice.invalid-correction', { id });
}

/** What an editor can compare with, when somebody else was faster. */
function draftView({ id, version, partnerId, registerId, notes, total }: Invoice): object {
  return { id, version, partnerId, registerId, notes, total: money(total) };
}
