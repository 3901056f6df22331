import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import type { SettlementSources } from './settlement';
import type { SettlementPeriod } from './settlement-period';

/** Not among the operations of VP2 and VP3: what is outside the scope of VAT altogether (art. 15 DPR 633/72). */
const OUT_OF_SCOPE = 'N1';

type Sums = Pick<SettlementSources, 'sales' | 'purchases' | 'outputVat' | 'collectedVat' | 'inputVat'>;

/**
 * What the registers have of a period, by the month that lines count in: of sales what is due at once and what became due with receipts
 * (split payment is the customer's), of purchases what is deducted at once. VAT that we add to purchases is none of our sales.
 */
export async function periodSums(tx: EntityManager, { from, to }: SettlementPeriod): Promise<Sums> {
  const [row] = await tx.query<Record<keyof Sums, string | null>[]>(
    `SELECT SUM(IF(kind = 'sale' AND bill_id IS NULL AND COALESCE(natura, '') <> ?, base, 0)) AS sales,
            SUM(IF(kind = 'purchase' AND COALESCE(natura, '') <> ?, base, 0)) AS purchases,
            SUM(IF(kind = 'sale' AND payability = 'I', vat, 0)) AS outputVat,
            SUM(IF(kind = 'purchase' AND payability <> 'D', deductible_vat, 0)) AS inputVat,
            (SELECT SUM(vat) FROM vat_collection WHERE competence BETWEEN ? AND ?) AS collectedVat
     FROM vat_entry WHERE competence BETWEEN ? AND ?`,
    [OUT_OF_SCOPE, OUT_OF_SCOPE, from, to, from, to],
  );
  const of = (name: keyof Sums): Big => new Big(row?.[name] ?? '0');
  const collectedVat = of('collectedVat');
  return {
    ...{ sales: of('sales'), purchases: of('purchases'), inputVat: of('inputVat'), collectedVat },
    outputVat: of('outputVat').plus(collectedVat),
  };
}
