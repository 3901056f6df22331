import { Injectable } from '@nestjs/common';
import { ZERO } from '@ponte/shared/money';
import { SettlementService } from '../../invoicing/settlement.service';
import { Transactions } from '../../platform/db/transactions.service';
import { offsetsInTurn } from './offset';
import { PaymentWriter } from '../payment-writer.service';

/** Sets issued credit notes against the invoices they correct. */
@Injectable()
export class CreditNoteOffsetService {
  constructor(
    private readonly db: Transactions,
    private readonly settlements: SettlementService,
    private readonly writer: PaymentWriter,
  ) {}

  /**
   * As far as the invoice is open, both are settled by an offset, a payment of zero. Once per credit note whatever is asked
   * twice; what is left of the credit note can be chosen by a later payment.
   */
  offset(creditNoteIds: readonly number[]): Promise<void> {
    return this.db.run(async (tx) => {
      if (creditNoteIds.length === 0) return;
      const done = await tx.query<{ id: number }[]>(
        'SELECT credit_note_id AS id FROM payment WHERE credit_note_id IN (?)',
        [creditNoteIds],
      );
      const known = new Set(done.map(({ id }) => id));
      const creditNotes = await this.settlements.creditNotes(
        tx,
        creditNoteIds.filter((id) => !known.has(id)),
      );
      const documents = creditNotes.flatMap((note) => [note.creditNoteId, note.creditedInvoiceId]);
      const items = await this.settlements.lock(tx, await this.settlements.idsOfInvoices(tx, documents));
      await this.writer.write(
        tx,
        offsetsInTurn(creditNotes, items).map(({ creditNote, allocations }) => ({
          partnerId: creditNote.partnerId,
          ...{ amount: ZERO, fee: ZERO, writeOff: ZERO, unallocated: ZERO },
          receivedOn: creditNote.issuedOn,
          methodCode: null,
          reference: `Nota di credito ${creditNote.number}`,
          notes: null,
          creditNoteId: creditNote.creditNoteId,
          allocations,
        })),
      );
    });
  }
}
