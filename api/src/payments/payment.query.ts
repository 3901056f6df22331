import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
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

export interface PaymentView {
  readonly payment: Payment;
  readonly partnerName: string;
  readonly allocations: readonly AllocationView[];
}

type AllocationRow = Omit<AllocationView, 'amount'> & { readonly amount: string };

const AT_ONCE = 500;

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

  /** `payment.not-found` if there is none, or none that the caller may see. */
  async one(id: number): Promise<PaymentView> {
    const payment = await this.payments().andWhere('payment.id = :id', { id }).getOne();
    const [view] = payment ? await this.views([payment]) : [];
    if (!view) throw new DomainError('payment.not-found', { id });
    return view;
  }

  /** All that meet a filter, by day, in parts of 500 rows; at most `most`. What comes in meanwhile is not among them. */
  async *all(filter: PaymentFilter, most: number): AsyncGenerator<PaymentView[]> {
    const query = this.payments();
    applyFilter(query, filter);
    const found = await query
      .select('payment.id', 'id')
      .orderBy('payment.receivedOn')
      .addOrderBy('payment.id')
      .limit(most)
      .getRawMany<{ id: number }>();
    for (let start = 0; start < found.length; start += AT_ONCE) {
      const ids = found.slice(start, start + AT_ONCE).map(({ id }) => id);
      const payments = await this.dataSource.manager.findBy(Payment, { id: In(ids) });
      const place = new Map(ids.map((id, index) => [id, index]));
      const inOrder = payments.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
      yield await this.views(inOrder);
    }
  }

  private payments(): SelectQueryBuilder<Payment> {
    const query = this.dataSource.manager.createQueryBuilder(Payment, 'payment').where('1 = 1');
    ownPartnersOnly(query, 'payment.partnerId');
    return query;
  }

  private async views(payments: readonly Payment[]): Promise<PaymentView[]> {
    if (payments.length === 0) return [];
    const partners = await this.dataSource.query<{ id: number; name: string }[]>(
      'SELECT id, name FROM partner WHERE id IN (?)',
      [payments.map(({ partnerId }) => partnerId)],
    );
    const names = new Map(partners.map(({ id, name }) => [id, name]));
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
    return payments.map((payment) => ({
      payment,
      partnerName: names.get(payment.partnerId) ?? '',
      allocations: allocations.filter(({ paymentId }) => paymentId === payment.id),
    }));
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
