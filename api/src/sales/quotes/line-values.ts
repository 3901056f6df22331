import type { PricedLine } from '../../invoicing/document';

/** What a line says and costs, whatever it stands on: quote, order or invoice. */
export type LineValues = Required<
  Pick<
    PricedLine,
    | 'productId'
    | 'description'
    | 'quantity'
    | 'unit'
    | 'unitPrice'
    | 'discountPercent'
    | 'amount'
    | 'taxCodeId'
    | 'taxRate'
    | 'natura'
    | 'law'
    | 'payability'
    | 'stampSubject'
    | 'withholdingSubject'
    | 'revenueAccount'
  >
>;

/** The same values alone, ready for another line. */
export function lineValues(line: Omit<LineValues, 'withholdingSubject'> & Partial<LineValues>): LineValues {
  const { productId, description, quantity, unit, unitPrice, discountPercent, amount } = line;
  const { taxCodeId, taxRate, natura, law, payability, stampSubject, revenueAccount } = line;
  const { withholdingSubject = false } = line;
  return {
    ...{ productId, description, quantity, unit, unitPrice, discountPercent, amount },
    ...{ taxCodeId, taxRate, natura, law, payability, stampSubject, revenueAccount },
    withholdingSubject,
  };
}
