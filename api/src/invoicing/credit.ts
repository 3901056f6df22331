import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { decimal, money, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { PricedLine } from './document';
import type { Explanation } from './explanation';

/** The invoice to credit, as far as its credit note refers to it. */
export interface CreditedInvoice {
  readonly number: string;
  readonly issuedOn: CivilDate;
}

/** A line of an issued invoice and what credit notes have taken back of it so far. EUR without VAT. */
export interface CreditableLine {
  readonly position: number;
  readonly line: PricedLine;
  readonly credited: Big;
}

/** So much of the line at that position; all that is left of it without an amount. */
export interface WantedCredit {
  readonly position: number;
  readonly amount?: Big;
}

/** What can still be taken back of a line; it has the sign of the line, so a discount is taken back negative. */
export function leftToCredit({ line, credited }: CreditableLine): Big {
  return line.amount.minus(credited);
}

/**
 * The lines of a credit note over some lines of an invoice, or over all that is left of it. Tax terms are those of the
 * credited lines (art. 26 DPR 633/1972 takes back the tax that was charged). Throws `credit-note.nothing-left`, and
 * `credit-note.invalid-lines` for an unknown line, one named twice, or more than is left of it.
 */
export function creditLines(
  invoice: CreditedInvoice,
  lines: readonly CreditableLine[],
  wanted: readonly WantedCredit[] | null,
): PricedLine[] {
  const open = lines.filter((creditable) => !leftToCredit(creditable).eq(ZERO));
  if (open.length === 0) throw new DomainError('credit-note.nothing-left', { number: invoice.number });
  const wishes: readonly WantedCredit[] = wanted ?? open.map(({ position }) => ({ position }));
  assertCreditable(lines, wishes);
  const byPosition = new Map(lines.map((creditable) => [creditable.position, creditable]));
  return wishes.flatMap(({ position, amount }) => {
    const creditable = byPosition.get(position);
    return creditable ? [creditLine(invoice, creditable, amount ?? leftToCredit(creditable))] : [];
  });
}

/**
 * Throws unless each wish asks for something, of the line's own sign, and for no more than is left of it. The caller holds the
 * invoice's lock, so that two credit notes at once can't both take the last cent.
 */
export function assertCreditable(lines: readonly CreditableLine[], wishes: readonly WantedCredit[]): void {
  const faults: FieldFault[] = wishes.length === 0 ? [{ field: 'lines', code: 'required' }] : [];
  const seen = new Set<number>();
  wishes.forEach(({ position, amount }, index) => {
    const creditable = lines.find((candidate) => candidate.position === position);
    if (!creditable) faults.push({ field: `lines.${index}.position`, code: 'unknown' });
    else if (seen.has(position)) faults.push({ field: `lines.${index}.position`, code: 'duplicate' });
    else {
      const fault = amountFault(leftToCredit(creditable), amount);
      if (fault) faults.push({ field: `lines.${index}.amount`, ...fault });
    }
    seen.add(position);
  });
  if (faults.length > 0) throw new DomainError('credit-note.invalid-lines', {}, faults);
}

function amountFault(left: Big, amount: Big | undefined): Pick<FieldFault, 'code' | 'message'> | null {
  const asked = amount ?? left;
  if (asked.eq(ZERO)) return { code: 'nothing' };
  const within = asked.s === left.s && asked.abs().lte(left.abs());
  return within ? null : { code: 'exceeds-left', message: money(left) };
}

/** The whole of a line keeps its quantity and price, so that the customer sees the same line come back. */
function creditLine(invoice: CreditedInvoice, creditable: CreditableLine, amount: Big): PricedLine {
  const { position, line } = creditable;
  const whole = amount.eq(line.amount);
  return {
    ...line,
    ...(whole
      ? {}
      : { quantity: decimal(1), unitPrice: amount, discountPercent: ZERO, discountAmount: ZERO }),
    amount,
    creditedPosition: position,
    explanation: creditExplanation(invoice, creditable, amount),
  };
}

function creditExplanation(
  { number, issuedOn }: CreditedInvoice,
  { position, line, credited }: CreditableLine,
  amount: Big,
): Explanation {
  return {
    kind: 'credit',
    price: money(amount),
    ...{ months: 0, fullFrom: null, fullTo: null, days: 1, daysInPeriod: 1 },
    quantity: '1',
    discountPercent: '0',
    amount: money(amount),
    ...{ taxRule: 'credited', accountRule: 'credited' },
    taxCode: line.explanation?.taxCode ?? '',
    credited: { number, issuedOn, position, amount: money(line.amount), before: money(credited) },
  };
}
