import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { decimal, money, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { LineTax, PricedLine } from './document';

/** Account of what customers paid in advance: an advance invoice is no revenue yet, the balance invoice makes it one. */
export const ADVANCES_ACCOUNT = '2530';

/** What one tax of an advance invoice still has to be deducted. EUR without VAT. */
export interface AdvancePart {
  readonly tax: LineTax;
  /** The customer withheld on the advance, and does not again on what deducts it. */
  readonly withholdingSubject: boolean;
  readonly left: Big;
}

/** An issued advance invoice (TD02) of which something was not yet deducted. */
export interface OpenAdvance {
  readonly invoiceId: number;
  readonly partnerId: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly parts: readonly AdvancePart[];
}

/** So much of an advance, EUR without VAT; all that is left of it without an amount. */
export interface WantedDeduction {
  readonly invoiceId: number;
  readonly amount?: string;
}

/** What can still be deducted of an advance, EUR without VAT. */
export function leftOf({ parts }: Pick<OpenAdvance, 'parts'>): Big {
  return sum(parts.map(({ left }) => left));
}

/**
 * The lines by which a balance invoice deducts advances: negative, one for each tax of each advance, with the tax that the advance
 * bore, so that the customer's VAT is charged once (art. 6 c. 4 DPR 633/1972). An amount is taken from the taxes in their order.
 * Throws `invoice.invalid-advances` with the fields at fault: unknown, another customer's, named twice, nothing left or more than that.
 */
export function deductionLines(
  advances: readonly OpenAdvance[],
  wanted: readonly WantedDeduction[],
  partnerId: number,
): PricedLine[] {
  const faults: FieldFault[] = [];
  const lines = wanted.flatMap(({ invoiceId, amount }, index) => {
    const advance = advances.find((each) => each.invoiceId === invoiceId && each.partnerId === partnerId);
    const first = wanted.findIndex((other) => other.invoiceId === invoiceId) === index;
    if (!advance || !first) {
      faults.push({ field: `advances.${index}.invoiceId`, code: advance ? 'duplicate' : 'unknown' });
      return [];
    }
    const fault = amountFault(leftOf(advance), amount);
    if (fault) faults.push({ field: `advances.${index}.amount`, ...fault });
    return fault ? [] : linesOf(advance, amount === undefined ? leftOf(advance) : decimal(amount));
  });
  if (faults.length > 0) throw new DomainError('invoice.invalid-advances', {}, faults);
  return lines;
}

/** Throws `invoice.advance-used` unless all that the lines deduct is still there; others may have been faster than this draft. */
export function assertDeductible(advances: readonly OpenAdvance[], lines: readonly PricedLine[]): void {
  const byTax = new Map<string, { number: string; left: Big }>();
  for (const { invoiceId, number, parts } of advances)
    for (const { tax, withholdingSubject, left } of parts)
      byTax.set(partKey(invoiceId, tax.taxCodeId, withholdingSubject), { number, left });
  for (const { deductedInvoiceId, taxCodeId, withholdingSubject = false, amount } of lines) {
    if (deductedInvoiceId == null) continue;
    const key = partKey(deductedInvoiceId, taxCodeId, withholdingSubject);
    const { number = '', left = ZERO } = byTax.get(key) ?? {};
    if (amount.neg().gt(left)) throw new DomainError('invoice.advance-used', { number, left: money(left) });
    byTax.set(key, { number, left: left.plus(amount) });
  }
}

function partKey(invoiceId: number, taxCodeId: number, withholdingSubject: boolean): string {
  return `${invoiceId} ${taxCodeId} ${withholdingSubject}`;
}

function amountFault(left: Big, amount: string | undefined): Pick<FieldFault, 'code' | 'message'> | null {
  const asked = amount === undefined ? left : decimal(amount);
  if (!asked.gt(ZERO)) return { code: 'nothing' };
  return asked.gt(left) ? { code: 'exceeds-left', message: money(left) } : null;
}

function linesOf(advance: OpenAdvance, asked: Big): PricedLine[] {
  let rest = asked;
  return advance.parts.flatMap((part) => {
    const taken = part.left.lt(rest) ? part.left : rest;
    rest = rest.minus(taken);
    return taken.gt(ZERO) ? [deductionLine(advance, part, taken)] : [];
  });
}

function deductionLine(
  { invoiceId, number, issuedOn }: OpenAdvance,
  { tax, withholdingSubject }: AdvancePart,
  taken: Big,
): PricedLine {
  const [year, month, day] = issuedOn.split('-');
  return {
    ...tax,
    productId: null,
    description: `Acconto già fatturato: fattura n. ${number} del ${day}/${month}/${year}`,
    ...{ quantity: decimal(1), unit: null, unitPrice: taken.neg(), amount: taken.neg() },
    ...{ discountPercent: ZERO, discountAmount: ZERO, periodFrom: null, periodTo: null },
    revenueAccount: ADVANCES_ACCOUNT,
    ...{ withholdingSubject, contractLineId: null, deductedInvoiceId: invoiceId, explanation: null },
  };
}
