import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import type { InvoiceType } from './invoice.entity';
import type { Payability } from './totals';

/** An issued document as the books see it. Amounts are positive on both types, EUR. */
export interface InvoiceForPosting {
  readonly id: number;
  readonly type: InvoiceType;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly partnerId: number;
  readonly customerName: string;
  /** What the customer withholds. */
  readonly withheld: Big;
  readonly payable: Big;
  readonly stampDuty: Big;
  /** Net amounts by the revenue account of the lines. */
  readonly revenues: readonly { readonly account: string; readonly amount: Big }[];
  readonly taxes: readonly { readonly payability: Payability; readonly tax: Big }[];
}

interface HeadRow extends Omit<
  InvoiceForPosting,
  'withheld' | 'payable' | 'stampDuty' | 'revenues' | 'taxes'
> {
  readonly withheld: string;
  readonly payable: string;
  readonly stampDuty: string;
}

interface SumRow<Key> {
  readonly invoiceId: number;
  readonly key: Key;
  readonly amount: string;
}

/** Reads issued documents for the books: three queries, however many they are. */
@Injectable()
export class InvoicePostingQuery {
  /** The issued ones among these documents, in the order of their ids; drafts and unknown ids are left out. */
  async forPosting(tx: EntityManager, ids: readonly number[]): Promise<InvoiceForPosting[]> {
    if (ids.length === 0) return [];
    const heads = await tx.query<HeadRow[]>(
      `SELECT id, type, number, issued_on AS issuedOn, partner_id AS partnerId, customer_name AS customerName,
              withheld, payable, stamp_duty AS stampDuty
       FROM invoice WHERE id IN (?) AND status = 'issued' ORDER BY id`,
      [ids],
    );
    const revenues = byInvoice(
      await tx.query<SumRow<string>[]>(
        `SELECT invoice_id AS invoiceId, revenue_account AS \`key\`, SUM(amount) AS amount
         FROM invoice_line WHERE invoice_id IN (?) GROUP BY invoice_id, revenue_account ORDER BY invoice_id, revenue_account`,
        [ids],
      ),
    );
    const taxes = byInvoice(
      await tx.query<SumRow<Payability>[]>(
        `SELECT invoice_id AS invoiceId, payability AS \`key\`, SUM(tax) AS amount
         FROM invoice_tax WHERE invoice_id IN (?) GROUP BY invoice_id, payability`,
        [ids],
      ),
    );
    return heads.map((head) => ({
      ...head,
      withheld: decimal(head.withheld),
      payable: decimal(head.payable),
      stampDuty: decimal(head.stampDuty),
      revenues: (revenues.get(head.id) ?? []).map(({ key, amount }) => ({ account: key, amount })),
      taxes: (taxes.get(head.id) ?? []).map(({ key, amount }) => ({ payability: key, tax: amount })),
    }));
  }
}

function byInvoice<Key>(rows: readonly SumRow<Key>[]): Map<number, { key: Key; amount: Big }[]> {
  const sums = new Map<number, { key: Key; amount: Big }[]>();
  for (const { invoiceId, key, amount } of rows) {
    const sum = { key, amount: decimal(amount) };
    const others = sums.get(invoiceId);
    if (others) others.push(sum);
    else sums.set(invoiceId, [sum]);
  }
  return sums;
}
