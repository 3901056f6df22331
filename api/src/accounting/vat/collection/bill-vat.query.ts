import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import { DataSource } from 'typeorm';
import { currentActor } from '../../../platform/context';
import { assertSeesWholeBooks } from '../../ledger/company-books';

/** A supplier's deferred VAT, EUR; a credit note's below zero, all zero where none is deferred. */
export interface BillVat {
  readonly vat: Big;
  /** What payments, or a year, let us deduct so far. */
  readonly deductible: Big;
  /** What waits on account 1606. */
  readonly waiting: Big;
}

/** What VAT of a supplier's bill still waits for our payment. */
@Injectable()
export class BillVatQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** As the register has it. */
  async ofBill(billId: number): Promise<BillVat> {
    assertSeesWholeBooks(currentActor());
    const [row] = await this.dataSource.query<{ vat: string | null; deductible: string | null }[]>(
      `SELECT SUM(v.vat) AS vat,
              SUM((SELECT COALESCE(SUM(c.vat), 0) FROM vat_collection c WHERE c.vat_entry_id = v.id)) AS deductible
       FROM vat_entry v WHERE v.bill_id = ? AND v.kind = 'purchase' AND v.payability = 'D'`,
      [billId],
    );
    const vat = new Big(row?.vat ?? '0');
    const deductible = new Big(row?.deductible ?? '0');
    return { vat, deductible, waiting: vat.minus(deductible) };
  }
}
