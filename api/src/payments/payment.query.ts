import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { InvoiceType } from '../invoicing/invoice.entity';
import { ownPartnersOnly } from '../partners/partner-scope';
import type { ListQuery, Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { Payment, type PaymentKind, type PaymentStatus } from './payment.entity';

export interface PaymentFilter extends ListQuery {
  readonly partnerId?: number;
  readonly invoiceId?: number;
  readonly kind?: PaymentKind;
  readonly status?: PaymentStatus;
  readonly methodCode?: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly credit?: boolean;
}

/** What a payment settles, with the document it is of. EUR. */
export interface AllocationView {
  readonly id: number;
  readonly paymentId: number;
  readonly instalmentId: number;
  readonly dueOn: CivilDate;
  readonly invoiceId: number;
  readonly invoiceType: InvoiceType;
  readonly invoiceNumber: string;
  readonly amount: Big;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
}

/** Credit of a payment that a refund gave back. EUR. */
export interface RefundView {
  readonly id: number;
  readonly refundId: number;
  readonly paymentId: number;
  /** Reference of the payment. */
  readonly reference: string | null;
  readonly paidOn: CivilDate;
  readonly amount: Big;
  readonly undoneAt: Date | null;
}

export interface PaymentView {
  readonly payment: Payment;
  readonly partnerName: string;
  /** VAT number, or fiscal code of who has none. */
  readonly partnerTaxId: string | null;
  readonly allocations: readonly AllocationView[];
  /** Of a refund, the credit it gave back; of money received, what was given back of it. */
  readonly refunds: readonly RefundView[];
}

/** Payments that an export reads at once. */
const AT_ONCE = 500;

type AllocationRow = Omit<AllocationView, 'amount'> & { readonly amount: string };
type RefundRow = Omit<RefundView, 'amount'> & { readonly amount: string };

interface PartnerRow {
  readonly id: number;
  readonly name: string;
  readonly taxId: string | null;
}

/** Reads payments for the screens. */
@Injectable()
export class PaymentQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(filter: PaymentFilter): Promise<Page<PaymentView>> {
    const query = this.payments();
    applyFilter(query, filter);
    const { data, total } = await listRows(query, filter, {
      receivedOn: 'payment.receivedOn',
      amount: 'payment.amount',
      unallocated: 'payment.unallocated',
      status: 'payment.status',
      createdAt: 'payment.createdAt',
    });
    return { data: await this.views(data), total };
  }

  /**
   * All that the filter finds, by day of receipt, some hundreds at a time. The caller's record rule is that of the call,
   * whenever the rows are read.
   */
  all(filter: PaymentFilter): AsyncGenerator<PaymentView[]> {
    const query = this.payments();
    applyFilter(query, filter);
    if (filter.ids) query.andWhere('payment.id IN (:...ids)', { ids: [0, ...filter.ids] });
    query.orderBy('payment.receivedOn').addOrderBy('payment.id').take(AT_ONCE);
    return this.batches(query);
  }

  /** `payment.not-found` if there is none, or none that the caller may see. */
  async one(id: number): Promise<PaymentView> {
    const payment = await this.payments().andWhere('payment.id = :id', { id }).getOne();
    const [view] = payment ? await this.views([payment]) : [];
    if (!view) throw new DomainError('payment.not-found', { id });
    return view;
  }

  private payments(): SelectQueryBuilder<Payment> {
    const query = this.dataSource.manager.createQueryBuilder(Payment, 'payment').where('1 = 1');
    ownPartnersOnly(query, 'payment.partnerId');
    return query;
  }

  private async *batches(query: SelectQueryBuilder<Payment>): AsyncGenerator<PaymentView[]> {
    let payments = await query.getMany();
    for (let last = payments.at(-1); last; last = payments.at(-1)) {
      yield await this.views(payments);
      const { receivedOn: day, id } = last;
      payments = await query
        .clone()
        .andWhere('(payment.receivedOn, payment.id) > (:day, :id)', { day, id })
        .getMany();
    }
  }

  private async views(payments: readonly Payment[]): Promise<PaymentView[]> {
    if (payments.length === 0) return [];
    const partners = await this.dataSource.query<PartnerRow[]>(
      'SELECT id, name, COALESCE(vat_number, fiscal_code) AS taxId FROM partner WHERE id IN (?)',
      [payments.map(({ partnerId }) => partnerId)],
    );
    const byId = new Map(partners.map((partner) => [partner.id, partner]));
    const rows = await this.dataSource.query<AllocationRow[]>(
      `SELECT a.id, a.payment_id AS paymentId, a.instalment_id AS instalmentId, n.due_on AS dueOn, i.id AS invoiceId,
              i.type AS invoiceType, i.number AS invoiceNumber, a.amount, a.created_at AS createdAt, a.undone_at AS undoneAt
       FROM payment_allocation a
       JOIN instalment n ON n.id = a.instalment_id
       JOIN invoice i ON i.id = n.invoice_id
       WHERE a.payment_id IN (?) ORDER BY a.id`,
      [payments.map(({ id }) => id)],
    );
    const allocations = rows.map((row) => ({ ...row, amount: new Big(row.amount) }));
    const refunds = await this.refundsOf(payments.map(({ id }) => id));
    return payments.map((payment) => ({
      payment,
      partnerName: byId.get(payment.partnerId)?.name ?? '',
      partnerTaxId: byId.get(payment.partnerId)?.taxId ?? null,
      allocations: allocations.filter(({ paymentId }) => paymentId === payment.id),
      refunds: refunds.filter(({ refundId, paymentId }) => [refundId, paymentId].includes(payment.id)),
    }));
  }

  private async refundsOf(ids: readonly number[]): Promise<RefundView[]> {
    const rows = await this.dataSource.query<RefundRow[]>(
      `SELECT f.id, f.refund_id AS refundId, f.payment_id AS paymentId, y.reference, r.received_on AS paidOn, f.amount,
              f.undone_at AS undoneAt
       FROM payment_refund f JOIN payment r ON r.id = f.refund_id JOIN payment y ON y.id = f.payment_id
       WHERE f.refund_id IN (?) OR f.payment_id IN (?) ORDER BY f.id`,
      [ids, ids],
    );
    return rows.map((row) => ({ ...row, amount: new Big(row.amount) }));
  }
}

function applyFilter(query: SelectQueryBuilder<Payment>, filter: PaymentFilter): void {
  const { partnerId, invoiceId, kind, status, methodCode, from, to, credit, q } = filter;
  if (partnerId !== undefined) query.andWhere('payment.partnerId = :partnerId', { partnerId });
  if (kind !== undefined) query.andWhere('payment.kind = :kind', { kind });
  if (status !== undefined) query.andWhere('payment.status = :status', { status });
  if (methodCode !== undefined) query.andWhere('payment.methodCode = :methodCode', { methodCode });
  if (from !== undefined) query.andWhere('payment.receivedOn >= :from', { from });
  if (to !== undefined) query.andWhere('payment.receivedOn <= :to', { to });
  if (credit !== undefined) query.andWhere(`payment.unallocated ${credit ? '>' : '='} 0`);
  if (invoiceId !== undefined) {
    query.andWhere(
      `payment.id IN (SELECT a.payment_id FROM payment_allocation a JOIN instalment n ON n.id = a.instalment_id
                      WHERE n.invoice_id = :invoiceId)`,
      { invoiceId },
    );
  }
  if (q) {
    query.andWhere(
      '(payment.reference LIKE :q OR payment.partnerId IN (SELECT id FROM partner WHERE name LIKE :q))',
      { q: contains(q) },
    );
  }
}
