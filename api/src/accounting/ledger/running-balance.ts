import type Big from 'big.js';

/** What a line adds to one side. EUR. */
export interface Movement {
  readonly debit: Big;
  readonly credit: Big;
}

/** Carries a balance along the lines, debit up and credit down, beginning from the opening balance. */
export function runningBalance<T extends Movement>(
  opening: Big,
  lines: readonly T[],
): (T & { readonly balance: Big })[] {
  let balance = opening;
  return lines.map((line) => {
    balance = balance.plus(line.debit).minus(line.credit);
    return { ...line, balance };
  });
}
