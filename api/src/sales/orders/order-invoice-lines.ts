import { decimal, ZERO } from '@ponte/shared/money';
import { ADVANCES_ACCOUNT } from '../../invoicing/advance';
import type { PricedLine } from '../../invoicing/document';
import { lineValues, type LineValues } from '../quotes/line-values';
import type { AdvanceShare } from './advance-shares';

const ONCE = {
  ...{ discountAmount: ZERO, periodFrom: null, periodTo: null, contractLineId: null, explanation: null },
} as const;

/** A line of the order as the balance invoice charges it. */
export function orderLine(line: LineValues): PricedLine {
  return { ...lineValues(line), ...ONCE };
}

/** What an advance invoice charges of one tax of an order, be it withheld on or not: no revenue yet, but a debt of ours until the balance deducts it. */
export function advanceLine(
  { line, amount, withholdingSubject }: AdvanceShare<LineValues>,
  code: string,
): PricedLine {
  return {
    ...orderLine(line),
    ...{ productId: null, description: `Acconto su ordine ${code}`, quantity: decimal('1'), unit: null },
    ...{ unitPrice: amount, discountPercent: ZERO, amount, revenueAccount: ADVANCES_ACCOUNT },
    withholdingSubject,
  };
}
