import type { Natura } from '@ponte/shared/code-lists/natura';
import type { PricedLine } from './document';
import type { InvoiceLine } from './invoice-line.entity';

/** A line as it was written, ready to be written again: to a draft that changes around it, or to a credit note. */
export function draftLine(line: InvoiceLine): PricedLine {
  const { productId, description, quantity, unit, unitPrice, discountPercent, discountAmount, amount } = line;
  const { taxCodeId, taxRate, law, payability, stampSubject, periodFrom, periodTo } = line;
  const { revenueAccount, withholdingSubject, contractLineId, creditedPosition } = line;
  const { deductedInvoiceId, explanation } = line;
  return {
    ...{ productId, description, quantity, unit, unitPrice, discountPercent, discountAmount, amount },
    ...{ taxCodeId, taxRate, natura: line.natura as Natura | null, law, payability, stampSubject },
    ...{ periodFrom, periodTo, revenueAccount, withholdingSubject, contractLineId, creditedPosition },
    ...{ deductedInvoiceId, explanation },
  };
}
