import { decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** What a condominium keeps of works and services contracted out, in percent (art. 25-ter DPR 600/1973). */
export const WITHHOLDING_RATE = decimal('4.00');

/** Reason of the payment in the e-invoice: contracted works and services, paid by a condominium. */
export const WITHHOLDING_REASON = 'W' as const;

const ONE_PERCENT = decimal('0.01');

interface WithholdingLine {
  readonly amount: Big;
  readonly withholdingSubject?: boolean;
}

/** The part of a document that is subject to withholding, EUR without VAT; nothing where deductions outweigh it. */
export function withholdingBase(lines: readonly WithholdingLine[]): Big {
  const base = sum(lines.filter(({ withholdingSubject }) => withholdingSubject).map(({ amount }) => amount));
  return base.gt(ZERO) ? base : ZERO;
}

/** What the customer keeps for the tax office, rounded once a document; never more than the customer owes (`owed`). EUR. */
export function withheldFrom(base: Big, owed: Big): Big {
  if (base.lte(ZERO) || owed.lte(ZERO)) return ZERO;
  const amount = roundCents(base.times(WITHHOLDING_RATE).times(ONE_PERCENT));
  return amount.gt(owed) ? owed : amount;
}
