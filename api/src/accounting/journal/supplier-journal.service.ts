import { Injectable } from '@nestjs/common';
import type { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import {
  SupplierPaymentPostingQuery,
  type LateWithholding,
} from '../../payments/suppliers/supplier-payment-posting.query';
import { VatCollectionService } from '../vat/collection/vat-collection.service';
import { EntryBatches } from './entry-batches.service';
import { EntryWriter } from './entry-writer.service';
import type { EntrySource } from './entry-source';
import {
  lateWithholdingEntry,
  supplierPaymentEntry,
  supplierPaymentReversalEntry,
  type SupplierPaymentToPost,
} from './post-supplier-payment';

/** Brings what we pay to suppliers into the books, each payment once. */
@Injectable()
export class SupplierJournal {
  constructor(
    private readonly batches: EntryBatches,
    private readonly payments: SupplierPaymentPostingQuery,
    private readonly writer: EntryWriter,
    private readonly collections: VatCollectionService,
  ) {}

  postPayments(paymentIds: readonly number[]): Promise<void> {
    return this.batches.post(async (tx) => {
      const faults = await this.writePayments(tx, await this.payments.forPosting(tx, paymentIds));
      await this.collections.collectPaid(tx, 'purchase', paymentIds);
      return faults;
    });
  }

  /** What the use of advances withholds, and the VAT that waited for it. */
  postLateWithholdings(allocationIds: readonly number[]): Promise<void> {
    return this.batches.post(async (tx) => {
      const faults = await this.writeLate(tx, await this.payments.late(tx, { ids: allocationIds }));
      await this.collections.collectPaid(
        tx,
        'purchase',
        await this.payments.ofAllocations(tx, allocationIds),
      );
      return faults;
    });
  }

  /** The undoing of payments; first the payments themselves if their own events are still on their way. */
  postReversals(paymentIds: readonly number[]): Promise<void> {
    return this.batches.post(async (tx) => {
      const payments = await this.payments.forPosting(tx, paymentIds);
      const faults = [
        ...(await this.writePayments(tx, payments)),
        ...(await this.writeLate(tx, await this.payments.late(tx, { paymentIds }))),
      ];
      await this.collections.collectPaid(tx, 'purchase', paymentIds);
      const entries = await this.writer.entryIds(tx, 'supplier-payment', paymentIds);
      const fresh = await this.fresh(tx, 'supplier-payment-reversal', payments);
      const undone = fresh.filter(({ id, reversedOn }) => reversedOn !== null && entries.has(id));
      return [
        ...faults,
        ...(await this.batches.write(tx, undone, (payment) =>
          supplierPaymentReversalEntry(payment, entries.get(payment.id) ?? 0),
        )),
      ];
    });
  }

  private async writePayments(
    tx: EntityManager,
    payments: readonly SupplierPaymentToPost[],
  ): Promise<DomainError[]> {
    return this.batches.write(tx, await this.fresh(tx, 'supplier-payment', payments), supplierPaymentEntry);
  }

  private async writeLate(tx: EntityManager, late: readonly LateWithholding[]): Promise<DomainError[]> {
    return this.batches.write(tx, await this.fresh(tx, 'supplier-withholding', late), lateWithholdingEntry);
  }

  /** Those that are not in the books yet. */
  private async fresh<T extends { readonly id: number }>(
    tx: EntityManager,
    kind: EntrySource,
    sources: readonly T[],
  ): Promise<T[]> {
    const known = await this.writer.entryIds(
      tx,
      kind,
      sources.map(({ id }) => id),
    );
    return sources.filter(({ id }) => !known.has(id));
  }
}
