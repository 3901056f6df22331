import { addMonths, type CivilDate } from '@ponte/shared/calendar';
import { roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** A deferred tax group of a document, EUR; a credit note's below zero. */
export interface DeferredGroup {
  readonly vatEntryId: number;
  readonly base: Big;
  readonly vat: Big;
}

/** Money that paid a part of the document. */
export interface Receipt {
  readonly allocationId: number;
  readonly on: CivilDate;
  /** Positive. */
  readonly amount: Big;
  /** The day it was undone. */
  readonly undoneOn: CivilDate | null;
}

/** VAT that became due, or that an undone receipt took back. Its source happens once to a group. */
export interface Movement extends DeferredGroup {
  readonly source: string;
  readonly on: CivilDate;
}

export interface DeferredDocument {
  readonly issuedOn: CivilDate;
  /** What is to be paid in all. */
  readonly payable: Big;
  readonly groups: readonly DeferredGroup[];
  /** In the order they were recorded. */
  readonly receipts: readonly Receipt[];
  /** What is in the books already. */
  readonly known: readonly Movement[];
}

const MOST_MONTHS = 12;
const LIMIT = 'limit';

const received = ({ allocationId }: Receipt): string => `receipt:${allocationId}`;
const undone = ({ allocationId }: Receipt): string => `undone:${allocationId}`;

/**
 * The VAT that became due on a document with deferred VAT (art. 6 c. 5 DPR 633/72, art. 32-bis DL 83/2012) and is not in the books: of
 * each receipt its share to the cent, of the one that completes the price what is left; all that is left one year after the
 * document; and what receipts undone before that take back.
 */
export function dueMovements(document: DeferredDocument, today: CivilDate): Movement[] {
  return document.groups.flatMap((group) => groupMovements(document, group, today));
}

function groupMovements(document: DeferredDocument, group: DeferredGroup, today: CivilDate): Movement[] {
  const limit = addMonths(document.issuedOn, MOST_MONTHS);
  const known = document.known.filter(({ vatEntryId }) => vatEntryId === group.vatEntryId);
  const all = new Map(known.map((movement) => [movement.source, movement]));
  const add = (source: string, on: CivilDate, base: Big, vat: Big): void => {
    if (!all.has(source)) all.set(source, { vatEntryId: group.vatEntryId, source, on, base, vat });
  };
  const left = (): Pick<Movement, 'base' | 'vat'> => ({
    base: group.base.minus(sum([...all.values()].map(({ base }) => base))),
    vat: group.vat.minus(sum([...all.values()].map(({ vat }) => vat))),
  });
  const standing = (): Big =>
    sum(
      document.receipts
        .filter((receipt) => all.has(received(receipt)) && !all.has(undone(receipt)))
        .map(({ amount }) => amount),
    );
  const complete = (): void => {
    const { base, vat } = left();
    if (!vat.eq(ZERO)) add(LIMIT, limit, base, vat);
  };
  const receive = (receipt: Receipt): void => {
    if (all.has(received(receipt))) return;
    const rest = left();
    const last = standing().plus(receipt.amount).gte(document.payable);
    const share = (whole: Big): Big => roundCents(whole.times(receipt.amount).div(document.payable));
    const part = last ? rest : { base: share(group.base), vat: share(group.vat) };
    add(received(receipt), receipt.on, part.base, part.vat.abs().gt(rest.vat.abs()) ? rest.vat : part.vat);
  };
  const undo = (receipt: Receipt): void => {
    const before = all.get(received(receipt));
    if (receipt.undoneOn === null || receipt.undoneOn >= limit || all.has(LIMIT) || !before) return;
    add(undone(receipt), receipt.undoneOn, before.base.neg(), before.vat.neg());
  };

  const inTime = document.receipts.filter(({ on }) => on < limit);
  for (const receipt of inTime) {
    receive(receipt);
    undo(receipt);
  }
  if (today >= limit) complete();
  return [...all.values()].filter((movement) => !known.includes(movement));
}
