import { Injectable } from '@nestjs/common';
import { civilDate, monthOf, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import { Transactions } from '../../../platform/db/transactions.service';
import { currentActor } from '../../../platform/context';
import { assertSeesWholeBooks } from '../../ledger/company-books';
import {
  daysOf,
  deferredDay,
  QUARTERS,
  stampDutyCode,
  stampDutyDueDay,
  type StampDutyQuarter,
} from './stamp-duty-quarter';

/** What a quarter comes to. EUR. */
export interface StampDutySum extends StampDutyQuarter {
  readonly documents: number;
  readonly amount: Big;
  readonly taxCode: string;
  readonly dueOn: CivilDate;
  readonly deferredTo: CivilDate | null;
}

/** A document that bears the duty. */
export interface StampedDocument {
  readonly invoiceId: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly customerName: string;
  readonly stampDuty: Big;
}

/** More documents than this fit on no list. */
const MOST_DOCUMENTS = 50_000;

const STAMPED = "status = 'issued' AND stamp_duty > 0 AND issued_on BETWEEN ? AND ?";

/** Stamp duty that issued documents bear, by the quarters in which it is paid. */
@Injectable()
export class StampDutyQuery {
  constructor(private readonly db: Transactions) {}

  /** The four quarters of a year. */
  async year(year: number): Promise<StampDutySum[]> {
    assertSeesWholeBooks(currentActor());
    const rows = await this.db.manager.query<{ first: CivilDate; documents: string; amount: string }[]>(
      `SELECT MIN(issued_on) AS first, COUNT(*) AS documents, SUM(stamp_duty) AS amount
       FROM invoice WHERE ${STAMPED} GROUP BY QUARTER(issued_on)`,
      [civilDate(year, 1, 1), civilDate(year, 12, 31)],
    );
    const found = new Map(rows.map((row) => [Math.ceil(monthOf(row.first) / 3), row]));
    const amounts = QUARTERS.map((quarter) => new Big(found.get(quarter)?.amount ?? ZERO));
    return QUARTERS.map((quarter, index) => ({
      ...{ year, quarter, documents: Number(found.get(quarter)?.documents ?? 0) },
      ...{ amount: amounts[index] ?? ZERO, taxCode: stampDutyCode({ year, quarter }) },
      ...{ dueOn: stampDutyDueDay({ year, quarter }), deferredTo: deferredDay({ year, quarter }, amounts) },
    }));
  }

  /** The documents of a quarter by day and number; `stamp-duty.too-long` beyond 50,000. */
  async documents(quarter: StampDutyQuarter): Promise<StampedDocument[]> {
    assertSeesWholeBooks(currentActor());
    const { from, to } = daysOf(quarter);
    const rows = await this.db.manager.query<(Omit<StampedDocument, 'stampDuty'> & { stampDuty: string })[]>(
      `SELECT id AS invoiceId, number, issued_on AS issuedOn, customer_name AS customerName, stamp_duty AS stampDuty
       FROM invoice WHERE ${STAMPED} ORDER BY issued_on, id LIMIT ?`,
      [from, to, MOST_DOCUMENTS + 1],
    );
    if (rows.length > MOST_DOCUMENTS) throw new DomainError('stamp-duty.too-long', { most: MOST_DOCUMENTS });
    return rows.map(({ stampDuty, ...row }) => ({ ...row, stampDuty: new Big(stampDuty) }));
  }
}
