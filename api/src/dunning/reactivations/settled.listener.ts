import { Injectable } from '@nestjs/common';
import type { CreditNoteIssued } from '../../invoicing/events';
import type {
  PaymentAllocated,
  PaymentDetached,
  PaymentRegistered,
  PaymentReversed,
} from '../../payments/events';
import { Transactions } from '../../platform/db/transactions.service';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { PromiseKeeper } from '../promises/promise-keeper.service';
import { Reactivations } from './reactivations.service';

/**
 * Whatever takes from a debt, by whatever way it came, may keep a promise and let a customer in; a payment that was reversed, or
 * detached from what it paid, and credit given back may break one again. It is decided on what the books say now, so that an event that comes twice or
 * late does no harm.
 */
@Injectable()
export class SettledListener {
  constructor(
    private readonly db: Transactions,
    private readonly promises: PromiseKeeper,
    private readonly reactivations: Reactivations,
  ) {}

  @OnEvent('payment.registered')
  async paid({ paymentIds }: PaymentRegistered): Promise<void> {
    await this.look(await this.payers(paymentIds));
    const refunded = await this.refunded(paymentIds);
    if (refunded.length > 0) await this.promises.reviewReversed(refunded);
  }

  @OnEvent('payment.allocated')
  async allocated({ paymentIds }: PaymentAllocated): Promise<void> {
    await this.look(await this.payers(paymentIds));
  }

  /** Credit counts against what is overdue: taken from what was not due yet, it lowers the debt; a credit note's raises it. */
  @OnEvent('payment.detached')
  async detached({ paymentIds }: PaymentDetached): Promise<void> {
    const partnerIds = await this.payers(paymentIds);
    if (partnerIds.length === 0) return;
    await this.promises.reviewReversed(partnerIds);
    await this.reactivations.run(partnerIds);
  }

  @OnEvent('payment.reversed')
  async reversed({ paymentIds }: PaymentReversed): Promise<void> {
    await this.promises.reviewReversed(await this.payers(paymentIds));
    await this.reactivations.run(await this.refunded(paymentIds));
  }

  @OnEvent('credit-note.issued')
  async credited({ invoiceIds }: CreditNoteIssued): Promise<void> {
    await this.look(
      await this.partners('SELECT DISTINCT partner_id AS id FROM invoice WHERE id IN (?)', invoiceIds),
    );
  }

  private async look(partnerIds: readonly number[]): Promise<void> {
    if (partnerIds.length === 0) return;
    await this.promises.review(partnerIds);
    await this.reactivations.run(partnerIds);
  }

  private payers(paymentIds: readonly number[]): Promise<number[]> {
    return this.partners('SELECT DISTINCT partner_id AS id FROM payment WHERE id IN (?)', paymentIds);
  }

  /** Whose credit went back with these payments, or came back where that was undone. */
  private refunded(paymentIds: readonly number[]): Promise<number[]> {
    return this.partners(
      "SELECT DISTINCT partner_id AS id FROM payment WHERE id IN (?) AND kind = 'refund'",
      paymentIds,
    );
  }

  private async partners(sql: string, ids: readonly number[]): Promise<number[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.manager.query<{ id: number }[]>(sql, [ids]);
    return rows.map(({ id }) => id);
  }
}
