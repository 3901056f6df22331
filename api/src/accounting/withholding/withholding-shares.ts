import { startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { allocate, decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { groupRows } from '../../platform/db/group-rows';
import { dueDay, periodOf } from '../vat/settlement/settlement-period';

/** Withheld with one payment of one document. EUR; what a credit note takes back is negative. */
interface Withheld {
  readonly partnerId: number;
  readonly withheldOn: CivilDate;
  readonly withheld: Big;
  readonly withholdings: readonly Kind[];
  readonly base: Big;
}

interface Kind {
  /** RT01 … RT06. */
  readonly kind: string;
  readonly rate: string;
  readonly amount: string;
  readonly reason: string;
}

/** The part of it that one row of the document's withholdings comes to, and from what it was withheld. EUR. */
export interface WithheldShare {
  readonly kind: string;
  readonly rate: string;
  readonly reason: string;
  /** Income tax, paid with code 1040; false for contributions to pension funds. */
  readonly tax: boolean;
  readonly base: Big;
  readonly amount: Big;
}

/** What a month comes to. EUR. */
export interface WithholdingMonth {
  /** First day. */
  readonly month: CivilDate;
  readonly dueOn: CivilDate;
  readonly tax: Big;
  readonly contributions: Big;
  readonly paid: Big;
  /** Tax that is not paid yet; below zero where more was paid than withheld. */
  readonly due: Big;
}

/** Withholding tax on self-employed work and commissions: kinds RT01 and RT02, code 1040 of the F24. */
const TAX: ReadonlySet<string> = new Set(['RT01', 'RT02']);
export const TAX_CODE = '1040';

/** Splits what was withheld by the document's own rows, to the cent; without any it is all income tax. */
export function sharesOf<T extends Withheld>(part: T): (T & WithheldShare)[] {
  const { withheld, withholdings, base } = part;
  const kinds = withholdings.filter(({ amount }) => !decimal(amount).eq(ZERO));
  if (kinds.length === 0) {
    return [{ ...part, kind: 'RT01', rate: '0', reason: '', tax: true, base, amount: withheld }];
  }
  const weights = kinds.map(({ amount }) => decimal(amount).abs());
  const parts = allocate(withheld, weights);
  const whole = sum(weights);
  return kinds.map(({ kind, rate, reason }, index) => {
    const amount = parts[index] ?? ZERO;
    const from = base.eq(ZERO) ? baseOf(amount, rate) : roundCents(base.times(withheld).div(whole));
    return { ...part, kind, rate, reason, tax: TAX.has(kind), amount, base: from };
  });
}

/** Of a document that marks none of its lines as subject to withholding. */
function baseOf(amount: Big, rate: string): Big {
  return decimal(rate).eq(ZERO) ? ZERO : roundCents(amount.times('100').div(rate));
}

/**
 * The months in which something was withheld or paid, in order: the tax is due on the 16th of the next month, 20 August for July
 * (art. 18 D.Lgs. 241/97, art. 37 c. 11-bis DL 223/2006).
 */
export function withholdingMonths(
  shares: readonly Pick<WithheldShare & Withheld, 'withheldOn' | 'tax' | 'amount'>[],
  payments: readonly { readonly month: CivilDate; readonly amount: Big }[],
): WithholdingMonth[] {
  const byMonth = groupRows(shares, ({ withheldOn }) => startOfMonth(withheldOn));
  const paidByMonth = groupRows(payments, ({ month }) => month);
  const months = [...new Set([...byMonth.keys(), ...paidByMonth.keys()])].toSorted();
  return months.map((month) => {
    const own = byMonth.get(month) ?? [];
    const of = (tax: boolean): Big =>
      sum(own.filter((share) => share.tax === tax).map(({ amount }) => amount));
    const paid = sum((paidByMonth.get(month) ?? []).map(({ amount }) => amount));
    const dueOn = dueDay(periodOf(month, 'monthly'));
    return { month, dueOn, tax: of(true), contributions: of(false), paid, due: of(true).minus(paid) };
  });
}
