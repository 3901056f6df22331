import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { sum } from '@ponte/shared/money';
import Big from 'big.js';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { BillType } from '../../invoicing/bills/new-bill';
import { ownPartnersOnly } from '../../partners/partner-scope';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import type { PaymentStatus } from '../payment.entity';
import { SupplierPayment, type SupplierPaymentKind } from './supplier-payment.entity';

export interface SupplierPaymentFilter extends ListQuery {
  readonly partnerId?: number;
  readonly billId?: number;
  readonly kind?: SupplierPaymentKind;
  readonly status?: PaymentStatus;
  readonly methodCode?: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly advance?: boolean;
}

/** What a payment pays, with the bill it is of. EUR. */
export interface PaidInstalment {
  readonly id: number;
  readonly paymentId: number;
  readonly instalmentId: number;
  readonly dueOn: CivilDate;
  readonly billId: number;
  readonly billType: BillType;
  readonly billNumber: string;
  readonly credit: boolean;
  readonly amount: Big;
  readonly withheld: Big;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
}

export interface SupplierPaymentView {
  readonly payment: SupplierPayment;
  readonly partnerName: string;
  /** Withheld with all it pays, EUR. */
  readonly withheld: Big;
  readonly allocations: readonly PaidInstalment[];
}

type PaidRow = Omit<PaidInstalment, 'amount' | 'withheld' | 'credit'> &
  Record<'amount' | 'withheld', string> & { readonly credit: number };

const SORTS = {
  paidOn: 'payment.paidOn',
  amount: 'payment.amount',
  unallocated: 'payment.unallocated',
  status: 'payment.status',
  createdAt: 'payment.createdAt',
};

/** Reads payments to suppliers; the record rule of the reader applies. */
@Injectable()
export class SupplierPaymentQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(filter: SupplierPaymentFilter): Promise<Page<SupplierPaymentView>> {
    const query = this.payments();
    applyFilter(query, filter);
    const { data, total } = await listRows(query, filter, SORTS);
    return { data: await this.views(data), total };
  }

  /** `supplier-payment.not-found` if there is none, or none that the caller may see. */
  async one(id: number): Promise<SupplierPaymentView> {
    const payment = await this.payments().andWhere('payment.id = :id', { id }).getOne();
    const [view] = payment ? await this.views([payment]) : [];
    if (!view) throw new DomainError('supplier-payment.not-found', { id });
    return view;
  }

  private payments(): SelectQueryBuilder<SupplierPayment> {
    const query = this.dataSource.manager.createQueryBuilder(SupplierPayment, 'payment').where('1 = 1');
    ownPartnersOnly(query, 'payment.partnerId');
    return query;
  }

  private async views(payments: readonly SupplierPayment[]): Promise<SupplierPaymentView[]> {
    if (payments.length === 0) return [];
    const names = await this.dataSource.query<{ id: number; name: string }[]>(
      'SELECT id, name FROM partner WHERE id IN (?)',
      [payments.map(({ partnerId }) => partnerId)],
    );
    const byId = new Map(names.map(({ id, name }) => [id, name]));
    const rows = await this.dataSource.query<PaidRow[]>(
      `SELECT a.id, a.payment_id AS paymentId, a.instalment_id AS instalmentId, n.due_on AS dueOn, b.id AS billId,
              b.type AS billType, b.number AS billNumber, n.credit, a.amount, a.withheld, a.created_at AS createdAt,
              a.undone_at AS undoneAt
       FROM supplier_payment_allocation a
       JOIN bill_instalment n ON n.id = a.instalment_id
       JOIN bill b ON b.id = n.bill_id
       WHERE a.payment_id IN (?) ORDER BY a.id`,
      [payments.map(({ id }) => id)],
    );
    const paid = rows.map(toPaid);
    return payments.map((payment) => {
      const allocations = paid.filter(({ paymentId }) => paymentId === payment.id);
      const withheld = sum(allocations.map((part) => (part.credit ? part.withheld.neg() : part.withheld)));
      return { payment, partnerName: byId.get(payment.partnerId) ?? '', withheld, allocations };
    });
  }
}

function toPaid({ credit, amount, withheld, ...row }: PaidRow): PaidInstalment {
  return { ...row, credit: Boolean(credit), amount: new Big(amount), withheld: new Big(withheld) };
}

function applyFilter(query: SelectQueryBuilder<SupplierPayment>, filter: SupplierPaymentFilter): void {
  const { partnerId, billId, kind, status, methodCode, from, to, advance, q } = filter;
  if (partnerId !== undefined) query.andWhere('payment.partnerId = :partnerId', { partnerId });
  if (kind) query.andWhere('payment.kind = :kind', { kind });
  if (status) query.andWhere('payment.status = :status', { status });
  if (methodCode) query.andWhere('payment.methodCode = :methodCode', { methodCode });
  if (from) query.andWhere('payment.paidOn >= :from', { from });
  if (to) query.andWhere('payment.paidOn <= :to', { to });
  if (advance !== undefined) query.andWhere(`payment.unallocated ${advance ? '>' : '='} 0`);
  if (billId !== undefined) {
    query.andWhere(
      `payment.id IN (SELECT a.payment_id FROM supplier_payment_allocation a JOIN bill_instalment n ON n.id = a.instalment_id
                      WHERE n.bill_id = :billId)`,
      { billId },
    );
  }
  if (q) {
    query.andWhere(
      '(payment.reference LIKE :q OR payment.partnerId IN (SELECT id FROM partner WHERE name LIKE :q))',
      { q: contains(q) },
    );
  }
}
