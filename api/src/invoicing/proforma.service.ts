import { Injectable } from '@nestjs/common';
import { yearOf, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { Numbering } from '../platform/numbering.service';
import { invoiceNumber } from './invoice-number';
import type { Invoice } from './invoice.entity';
import { issueDay } from './issue-day';
import { lockDraft } from './lock-invoice.query';
import { RegisterService } from './register.service';

/**
 * Proforma invoices: drafts that were shown to the customer under a number of their own. They are in no book and no e-invoice,
 * since a draft never is, and become an invoice once, since a draft is issued once.
 */
@Injectable()
export class ProformaService {
  constructor(
    private readonly db: Transactions,
    private readonly numbering: Numbering,
    private readonly registers: RegisterService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives a draft its number as a proforma; from then on it can only be issued. Throws `invoice.not-draft`,
   * `invoice.is-proforma` where it is one, `proforma.invalid-target` for a credit note.
   */
  async number(id: number, on?: CivilDate): Promise<void> {
    const today = this.clock.today();
    await this.db.run(async (tx) => {
      const draft = await lockDraft(tx, id);
      assertNoProforma(draft);
      if (draft.type !== 'invoice') throw new DomainError('proforma.invalid-target', { id });
      const proformaOn = issueDay(on ?? today, today, null);
      const register = await this.registers.standard(tx, 'proforma');
      const year = yearOf(proformaOn);
      const sequence = await this.numbering.reserve(tx, register.code, year, 1, proformaOn);
      const proformaNumber = invoiceNumber(register.format, year, sequence);
      await tx.save(Object.assign(draft, { proformaNumber, proformaOn }));
    });
  }
}

/** `invoice.is-proforma` once the customer has it: what was sent stays as it was sent. */
export function assertNoProforma({ id, proformaNumber }: Invoice): void {
  if (proformaNumber !== null) throw new DomainError('invoice.is-proforma', { id, number: proformaNumber });
}
