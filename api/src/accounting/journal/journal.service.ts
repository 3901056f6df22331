import { Injectable } from '@nestjs/common';
import type { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { BillPostingQuery } from '../../invoicing/bills/bill-posting.query';
import { InvoicePostingQuery, type InvoiceForPosting } from '../../invoicing/invoice-posting.query';
import { PaymentPostingQuery, type PaymentForPosting } from '../../payments/payment-posting.query';
import { VatCollectionService } from '../vat/collection/vat-collection.service';
import { IntegrationRegisters } from '../vat/integrations/integration-registers.service';
import { PurchaseRegisterWriter } from '../vat/purchase-register-writer.service';
import { VatRegisterWriter } from '../vat/vat-register-writer.service';
import { WithholdingSufferedService } from '../withholding/withholding-suffered.service';
import { billEntry, invoiceEntry, paymentEntry, paymentReversalEntry } from './entry';
import { EntryBatches } from './entry-batches.service';
import { EntryWriter } from './entry-writer.service';

/**
 * Brings documents into the books, each once whatever is asked twice: the source is unique. What can't be posted does not
 * hold up the rest; it is thrown when the others are safe, so that the job counts as failed and can be tried again.
 */
@Injectable()
export class JournalService {
  constructor(
    private readonly batches: EntryBatches,
    private readonly invoices: InvoicePostingQuery,
    private readonly payments: PaymentPostingQuery,
    private readonly bills: BillPostingQuery,
    private readonly writer: EntryWriter,
    private readonly registers: VatRegisterWriter,
    private readonly purchases: PurchaseRegisterWriter,
    private readonly collections: VatCollectionService,
    private readonly integrations: IntegrationRegisters,
    private readonly suffered: WithholdingSufferedService,
  ) {}

  /** Posts issued invoices and credit notes and registers their VAT, any number with a fixed number of statements. */
  postInvoices(invoiceIds: readonly number[]): Promise<void> {
    return this.batches.post(async (tx) => {
      const known = await this.writer.entryIds(tx, 'invoice', invoiceIds);
      const fresh = invoiceIds.filter((id) => !known.has(id));
      const invoices = await this.invoices.forPosting(tx, fresh);
      const faults = await this.batches.write(tx, invoices, invoiceEntry);
      await this.registers.register(tx, fresh);
      await this.collections.collect(tx, 'sale', fresh); // paid before they came here
      await this.suffered.collect(tx, withholding(invoices));
      return faults;
    });
  }

  /** Posts suppliers' bills and credit notes and registers their VAT, any number with a fixed number of statements. */
  postBills(billIds: readonly number[]): Promise<void> {
    return this.batches.post(async (tx) => {
      await this.purchases.queue(tx);
      const known = await this.writer.entryIds(tx, 'bill', billIds);
      const fresh = billIds.filter((id) => !known.has(id));
      const bills = await this.bills.forPosting(tx, fresh);
      const faults = await this.batches.write(tx, bills, billEntry);
      await this.purchases.register(tx, bills);
      await this.collections.collect(tx, 'purchase', fresh); // paid before they came here
      await this.integrations.number(tx, fresh); // made before they came here
      return faults;
    });
  }

  /** Posts money received. Offsets move none and are passed over. */
  postPayments(paymentIds: readonly number[]): Promise<void> {
    return this.batches.post(async (tx) => {
      const faults = await this.writePayments(tx, await this.payments.forPosting(tx, paymentIds));
      await this.collections.collectPaid(tx, 'sale', paymentIds);
      await this.suffered.collectPaid(tx, paymentIds);
      return faults;
    });
  }

  /** VAT that waits for money, and what customers withhold, move where credit of before pays an invoice, and go back where it no longer does; nothing else moves in the books. */
  collectPaid(paymentIds: readonly number[]): Promise<void> {
    return this.batches.post(async (tx) => {
      await this.collections.collectPaid(tx, 'sale', paymentIds);
      await this.suffered.collectPaid(tx, paymentIds);
      return [];
    });
  }

  /** Posts the undoing of payments; first the payments themselves if their own event is still on its way. */
  postPaymentReversals(paymentIds: readonly number[]): Promise<void> {
    return this.batches.post(async (tx) => {
      const payments = await this.payments.forPosting(tx, paymentIds);
      const faults = await this.writePayments(tx, payments);
      const entries = await this.writer.entryIds(tx, 'payment', paymentIds);
      const known = await this.writer.entryIds(tx, 'payment-reversal', paymentIds);
      await this.collections.collectPaid(tx, 'sale', paymentIds);
      await this.suffered.collectPaid(tx, paymentIds);
      const reversed = payments.filter(
        ({ id, reversedOn }) => reversedOn !== null && entries.has(id) && !known.has(id),
      );
      return [
        ...faults,
        ...(await this.batches.write(tx, reversed, (payment) =>
          paymentReversalEntry(payment, entries.get(payment.id) ?? 0),
        )),
      ];
    });
  }

  private async writePayments(
    tx: EntityManager,
    payments: readonly PaymentForPosting[],
  ): Promise<DomainError[]> {
    const known = await this.writer.entryIds(
      tx,
      'payment',
      payments.map(({ id }) => id),
    );
    return this.batches.write(
      tx,
      payments.filter(({ id }) => !known.has(id)),
      paymentEntry,
    );
  }
}

/** Those whose customers withhold. */
function withholding(invoices: readonly InvoiceForPosting[]): number[] {
  return invoices.filter(({ withheld }) => withheld.gt(ZERO)).map(({ id }) => id);
}
