import type Big from 'big.js';
import type { Payability } from '../../invoicing/totals';

/** Not among the operations of VP2 and VP3: what is outside the scope of VAT altogether (art. 15 DPR 633/72). */
const OUT_OF_SCOPE = "COALESCE(natura, '') = 'N1'";

/**
 * Which lines of the registers a figure of the settlement is the sum of, as SQL on `vat_entry`: bases for VP2 and VP3, VAT due at once
 * for VP4 (split payment is the customer's), VAT deducted at once for VP5. VAT that we add to purchases is none of our sales.
 */
export const FIGURE_LINES = {
  sales: `kind = 'sale' AND bill_id IS NULL AND NOT ${OUT_OF_SCOPE}`,
  purchases: `kind = 'purchase' AND NOT ${OUT_OF_SCOPE}`,
  outputVat: "kind = 'sale' AND payability = 'I'",
  inputVat: "kind = 'purchase' AND payability <> 'D'",
} as const;

export type RegisterFigure = keyof typeof FIGURE_LINES;

export const REGISTER_FIGURES = Object.keys(FIGURE_LINES) as RegisterFigure[];

/** The lines of a register that make one figure of it, or one of the settlement. */
export interface RegisterLines {
  readonly figure?: RegisterFigure;
  readonly rate?: Big;
  /** `none`: those that have no natura. */
  readonly natura?: string;
  readonly payability?: Payability;
}

/** Those lines as an SQL condition on `vat_entry` with its values; true for all lines if nothing is asked. */
export function registerLines({ figure, rate, natura, payability }: RegisterLines): {
  readonly sql: string;
  readonly values: readonly string[];
} {
  const chosen: readonly (readonly [string, ...string[]])[] = [
    ...(figure ? [[FIGURE_LINES[figure]] as const] : []),
    ...(rate ? [['rate = ?', rate.toFixed(4)] as const] : []),
    ...(natura === 'none' ? [['natura IS NULL'] as const] : []),
    ...(natura && natura !== 'none' ? [['natura = ?', natura] as const] : []),
    ...(payability ? [['payability = ?', payability] as const] : []),
  ];
  return {
    sql: ['TRUE', ...chosen.map(([condition]) => condition)].join(' AND '),
    values: chosen.flatMap(([, ...values]) => values),
  };
}
