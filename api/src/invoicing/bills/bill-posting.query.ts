import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { selectMany } from '../../platform/db/bulk-reader';
import { groupRows } from '../../platform/db/group-rows';
import { BillLine } from './bill-line.entity';
import { BillTax } from './bill-tax.entity';
import { Bill } from './bill.entity';

const HEAD = [
  'id',
  'type',
  'number',
  'issuedOn',
  'receivedOn',
  'partnerId',
  'supplierName',
  'total',
  'status',
  'recording',
] as const;
const LINE = ['billId', 'position', 'costAccount', 'amount'] as const;
const TAX = ['id', 'billId', 'rate', 'natura', 'payability', 'base', 'tax'] as const;

/** A bill as the books see it. Amounts are positive on both types, EUR. */
export type BillForPosting = Pick<Bill, (typeof HEAD)[number]> & {
  readonly lines: readonly Pick<BillLine, (typeof LINE)[number]>[];
  readonly taxes: readonly Pick<BillTax, (typeof TAX)[number]>[];
};

/** Reads bills for the books: three queries, however many they are. */
@Injectable()
export class BillPostingQuery {
  /** In the order of their ids; unknown ids are left out. */
  async forPosting(tx: EntityManager, ids: readonly number[]): Promise<BillForPosting[]> {
    const heads = await selectMany(tx, Bill, HEAD, { where: 'id', in: ids, order: ['id'] });
    const lines = groupRows(
      await selectMany(tx, BillLine, LINE, { where: 'billId', in: ids, order: ['billId', 'position'] }),
      ({ billId }) => billId,
    );
    const taxes = groupRows(
      await selectMany(tx, BillTax, TAX, { where: 'billId', in: ids, order: ['billId', 'id'] }),
      ({ billId }) => billId,
    );
    return heads.map((head) => ({
      ...head,
      lines: lines.get(head.id) ?? [],
      taxes: taxes.get(head.id) ?? [],
    }));
  }
}
