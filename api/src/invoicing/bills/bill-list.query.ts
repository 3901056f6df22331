import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import type { BillQuery } from './bill.dto';
import { Bill } from './bill.entity';
import type { BillPaymentState } from './new-bill';

const SORTS = {
  receivedOn: 'bill.receivedOn',
  issuedOn: 'bill.issuedOn',
  number: 'bill.number',
  supplierName: 'bill.supplierName',
  total: 'bill.total',
  openAmount: 'bill.openAmount',
};

const PAID: Readonly<Record<BillPaymentState, string>> = {
  open: "bill.status = 'recorded' AND bill.openAmount > 0 AND bill.openAmount = ABS(bill.payable)",
  partly: 'bill.openAmount > 0 AND bill.openAmount < ABS(bill.payable)',
  paid: 'bill.openAmount = 0',
};

/** Reads suppliers' bills; the record rule of the reader applies. */
@Injectable()
export class BillList {
  constructor(private readonly db: Transactions) {}

  list(query: BillQuery): Promise<Page<Bill>> {
    const bills = this.db.manager.createQueryBuilder(Bill, 'bill');
    const { type, status, partnerId, issuedFrom, issuedTo, paymentState, q } = query;
    if (type) bills.andWhere('bill.type = :type', { type });
    if (status) bills.andWhere('bill.status = :status', { status });
    if (partnerId) bills.andWhere('bill.partnerId = :partnerId', { partnerId });
    if (issuedFrom) bills.andWhere('bill.issuedOn >= :issuedFrom', { issuedFrom });
    if (issuedTo) bills.andWhere('bill.issuedOn <= :issuedTo', { issuedTo });
    if (paymentState) bills.andWhere(PAID[paymentState]);
    if (q) bills.andWhere('(bill.number LIKE :q OR bill.supplierName LIKE :q)', { q: contains(q) });
    ownPartnersOnly(bills, 'bill.partnerId');
    return listRows(bills, query, SORTS);
  }

  /** One bill with its parts; `bill.not-found`. */
  async one(id: number): Promise<Bill> {
    const query = this.db.manager
      .createQueryBuilder(Bill, 'bill')
      .leftJoinAndSelect('bill.lines', 'line')
      .where('bill.id = :id', { id })
      .orderBy('line.position');
    ownPartnersOnly(query, 'bill.partnerId');
    const bill = await query.getOne();
    if (!bill) throw new DomainError('bill.not-found', { id });
    const of = { relations: { taxes: true, instalments: true, attachments: true }, where: { id } } as const;
    const parts = await this.db.manager.findOneOrFail(Bill, of);
    return Object.assign(bill, {
      taxes: parts.taxes,
      instalments: parts.instalments,
      attachments: parts.attachments,
    });
  }
}
