import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import { groupRows } from '../platform/db/group-rows';

/** The tax and the account that days of a contract line were billed with. */
export interface BilledTax {
  /** Days, the last not included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly tax: TaxCodeFacts;
  readonly revenueAccount: string;
  /** The customer withheld on them. */
  readonly withholdingSubject: boolean;
  /** The letter of intent that they relied on. */
  readonly letterId: number | null;
}

interface Row
  extends
    Omit<TaxCodeFacts, 'rate' | 'stampSubject' | 'revenueAccount'>,
    Omit<BilledTax, 'tax' | 'withholdingSubject'> {
  readonly lineId: number;
  readonly rate: string;
  readonly stampSubject: number;
  readonly withholdingSubject: number;
}

/** How days that are given back were taxed: VAT goes back as it was charged (art. 26 DPR 633/1972), whatever holds today. */
@Injectable()
export class BilledTaxes {
  /** By contract line, the newest first; one query, none where no line is asked for. */
  async of(tx: EntityManager, contractLineIds: readonly number[]): Promise<Map<number, BilledTax[]>> {
    if (contractLineIds.length === 0) return new Map();
    const rows = await tx.query<Row[]>(
      `SELECT l.contract_line_id AS lineId, l.period_from AS \`from\`, l.period_to AS \`to\`, l.revenue_account AS revenueAccount, i.letter_id AS letterId,
              t.id, t.code, l.tax_rate AS rate, l.natura, l.law, l.payability, l.stamp_subject AS stampSubject, l.withholding_subject AS withholdingSubject
         FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id JOIN tax_code t ON t.id = l.tax_code_id
        WHERE l.contract_line_id IN (?) AND l.period_to IS NOT NULL AND l.amount >= 0
              AND i.type = 'invoice' AND i.status = 'issued'
        ORDER BY l.id DESC`,
      [contractLineIds],
    );
    const byLine = groupRows(rows, ({ lineId }) => lineId);
    return new Map([...byLine].map(([lineId, billed]) => [lineId, billed.map(toBilledTax)]));
  }
}

function toBilledTax({ from, to, revenueAccount, letterId, rate, stampSubject, ...row }: Row): BilledTax {
  const { id, code, natura, law, payability } = row;
  const terms = { rate: decimal(rate), stampSubject: stampSubject === 1, revenueAccount: null };
  const tax = { id, code, natura, law, payability, ...terms };
  return { from, to, revenueAccount, withholdingSubject: row.withholdingSubject === 1, letterId, tax };
}
