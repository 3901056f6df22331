import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { FIGURE_LINES } from '../register-lines';
import type { VatRegisterKind } from '../vat-entry.entity';
import type { SettlementSources } from './settlement';
import type { SettlementPeriod } from './settlement-period';

type Sums = Pick<
  SettlementSources,
  'sales' | 'purchases' | 'outputVat' | 'collectedVat' | 'inputVat' | 'paidInputVat'
>;

/**
 * What the registers have of a period, by the month that lines count in: of sales what is due at once and what became due with receipts
 * (split payment is the customer's), of purchases what is deducted at once and what our payments let us deduct. VAT that we add to purchases is none of our sales.
 */
export async function periodSums(tx: EntityManager, { from, to }: SettlementPeriod): Promise<Sums> {
  const [row] = await tx.query<Record<keyof Sums, string | null>[]>(
    `SELECT SUM(IF(${FIGURE_LINES.sales}, base, 0)) AS sales,
            SUM(IF(${FIGURE_LINES.purchases}, base, 0)) AS purchases,
            SUM(IF(${FIGURE_LINES.outputVat}, vat, 0)) AS outputVat,
            SUM(IF(${FIGURE_LINES.inputVat}, deductible_vat, 0)) AS inputVat,
            ${moved('sale')} AS collectedVat, ${moved('purchase')} AS paidInputVat
     FROM vat_entry WHERE competence BETWEEN ? AND ?`,
    [from, to, from, to, from, to],
  );
  const of = (name: keyof Sums): Big => new Big(row?.[name] ?? '0');
  const [collectedVat, paidInputVat] = [of('collectedVat'), of('paidInputVat')];
  return {
    ...{ sales: of('sales'), purchases: of('purchases'), collectedVat, paidInputVat },
    outputVat: of('outputVat').plus(collectedVat),
    inputVat: of('inputVat').plus(paidInputVat),
  };
}

/** What deferred VAT of a register came to in the period, as SQL with its two days. */
function moved(kind: VatRegisterKind): string {
  return `(SELECT SUM(c.vat) FROM vat_collection c JOIN vat_entry v ON v.id = c.vat_entry_id
             WHERE v.kind = '${kind}' AND c.competence BETWEEN ? AND ?)`;
}
