import type { CivilDate } from '@ponte/shared/calendar';
import { roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Receipt } from '../vat/collection/collection';

/** What a customer withheld with a receipt, or that an undone receipt took back, and from what. EUR. Its source happens once a document. */
export interface SufferedMovement {
  readonly source: string;
  readonly on: CivilDate;
  readonly base: Big;
  readonly amount: Big;
}

/** A document whose customer withholds; base and amount of a credit note are below zero. EUR. */
export interface SufferedDocument {
  readonly issuedOn: CivilDate;
  /** What is to be paid in all, positive. */
  readonly payable: Big;
  readonly base: Big;
  readonly withheld: Big;
  /** In the order they were recorded. */
  readonly receipts: readonly Receipt[];
  /** What is in the books already. */
  readonly known: readonly SufferedMovement[];
}

const received = ({ allocationId }: Receipt): string => `receipt:${allocationId}`;
const undone = ({ allocationId }: Receipt): string => `undone:${allocationId}`;

/**
 * What customers withheld (art. 25-ter DPR 600/1973: when they pay) and the books do not know yet: of each receipt its share to the
 * cent, of the one that completes the price what is left; receipts undone take theirs back. Where withholding leaves nothing to pay,
 * all of it on the document's day.
 */
export function sufferedMovements(document: SufferedDocument): SufferedMovement[] {
  const { issuedOn, payable, receipts, known } = document;
  const all = new Map(known.map((movement) => [movement.source, movement]));
  const left = (): Pick<SufferedMovement, 'base' | 'amount'> => ({
    base: document.base.minus(sum([...all.values()].map(({ base }) => base))),
    amount: document.withheld.minus(sum([...all.values()].map(({ amount }) => amount))),
  });
  const standing = (): Big =>
    sum(
      receipts
        .filter((receipt) => all.has(received(receipt)) && !all.has(undone(receipt)))
        .map(({ amount }) => amount),
    );
  const partOf = (receipt: Receipt): Pick<SufferedMovement, 'base' | 'amount'> => {
    const rest = left();
    if (standing().plus(receipt.amount).gte(payable)) return rest;
    const share = (whole: Big, most: Big): Big => {
      const part = roundCents(whole.times(receipt.amount).div(payable));
      return part.abs().gt(most.abs()) ? most : part;
    };
    return {
      base: share(document.base, rest.base),
      amount: share(document.withheld, rest.amount),
    };
  };

  if (payable.lte(ZERO) && !all.has('issue')) all.set('issue', { source: 'issue', on: issuedOn, ...left() });
  for (const receipt of receipts) {
    const source = received(receipt);
    const taken = all.get(source) ?? { source, on: receipt.on, ...partOf(receipt) };
    all.set(source, taken);
    const back = undone(receipt);
    if (receipt.undoneOn === null || all.has(back)) continue;
    const { base, amount } = taken;
    all.set(back, { source: back, on: receipt.undoneOn, base: base.neg(), amount: amount.neg() });
  }
  return [...all.values()].filter((movement) => !known.includes(movement));
}
