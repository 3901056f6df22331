import { roundCents, sum, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import { reverseChargeVat } from '../../invoicing/bills/reverse-charge';
import { groupRows } from '../../platform/db/group-rows';
import { addLine, balanced, POSTING_ACCOUNTS, reverse, type PostingLine } from './posting';

/** What the books need of a supplier's document. Amounts are positive on both types, EUR. */
export interface BillToPost {
  readonly type: 'bill' | 'credit-note';
  /** The supplier. */
  readonly partnerId: number;
  /** The document's total with VAT, before anything is withheld. */
  readonly total: Big;
  readonly lines: readonly { readonly costAccount: string; readonly amount: Big }[];
  readonly taxes: readonly BillTaxToPost[];
}

interface BillTaxToPost {
  readonly natura: string | null;
  readonly payability: 'I' | 'D' | 'S';
  readonly base: Big;
  readonly tax: Big;
}

interface Cost {
  readonly account: string;
  readonly amount: Big;
}

/** What a document is rounded by at most; a larger difference is a discount or a surcharge of the whole. */
const MOST_ROUNDING = new Big('1');

/**
 * The entry of a purchase: costs by account and VAT against the payable; a credit note is its mirror. Costs are booked to the
 * base of the tax summary, which is what the law goes by. Under reverse charge (Natura N6) we owe the VAT that we deduct. The VAT of
 * split payment is owed to the treasury. What is withheld stays in the payable until it is paid (art. 25 DPR 600/73).
 */
export function postBill({ type, partnerId, total, lines, taxes }: BillToPost): PostingLine[] {
  const { payables, vat, inputVat, deferredInputVat, splitVat, roundingLoss, roundingGain } =
    POSTING_ACCOUNTS;
  const base = sum(taxes.map((row) => row.base));
  const charged = sum(taxes.map(({ tax }) => tax));
  const deferred = ofPayability(taxes, 'D');
  const split = ofPayability(taxes, 'S');
  const reversed = sum(taxes.map(reverseChargeVat));
  const difference = total.minus(base).minus(charged);
  const rounding = difference.abs().lte(MOST_ROUNDING) ? difference : ZERO;

  const purchase: PostingLine[] = [];
  for (const { account, amount } of costs(lines, base.plus(difference).minus(rounding)))
    addLine(purchase, account, amount);
  addLine(purchase, rounding.gt(ZERO) ? roundingLoss : roundingGain, rounding);
  addLine(purchase, inputVat, charged.minus(deferred).plus(reversed));
  addLine(purchase, deferredInputVat, deferred);
  addLine(purchase, vat, reversed.neg());
  addLine(purchase, splitVat, split.neg());
  addLine(purchase, payables, total.minus(split).neg(), partnerId);
  return balanced(type === 'credit-note' ? reverse(purchase) : purchase);
}

/** Lines by account, to the cent, adding up to `whole`: what they lack of it goes to the largest. */
function costs(lines: BillToPost['lines'], whole: Big): Cost[] {
  const byAccount = [...groupRows(lines, ({ costAccount }) => costAccount)].map(([account, rows]) => ({
    account,
    amount: roundCents(sum(rows.map(({ amount }) => amount))),
  }));
  const missing = whole.minus(sum(byAccount.map(({ amount }) => amount)));
  const [largest] = byAccount.toSorted((one, other) => other.amount.abs().cmp(one.amount.abs()));
  return byAccount.map((cost) => (cost === largest ? { ...cost, amount: cost.amount.plus(missing) } : cost));
}

function ofPayability(taxes: BillToPost['taxes'], payability: BillTaxToPost['payability']): Big {
  return sum(taxes.filter((row) => row.payability === payability).map(({ tax }) => tax));
}
