import { latest, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type Big from 'big.js';
import type { ProductFacts } from '../catalog/product-facts';
import { termsOf, type BillingTerms } from './billing-terms';
import type { ContractEventKind } from './contract-event-kind';
import { originOf, splitLine, stretchesFrom, type LineEnd, type LineRow, type NewLine } from './line-chain';
import { recurs } from './line-kind';
import { nextRegularBill } from './schedule';

export const SETTLEMENTS = ['now', 'next-bill'] as const;
/** When the effect of a change is billed: as soon as it is in force, or together with the next regular bill. */
export type Settlement = (typeof SETTLEMENTS)[number];

/** What is to change of a line from a day on; what is left out stays. */
export interface LineChange {
  readonly contractId: number;
  /** Any line of the chain. */
  readonly lineId: number;
  readonly on: CivilDate;
  readonly productId?: number;
  /** With another product and no price, the product's own. */
  readonly unitPrice?: Big;
  readonly quantity?: Big;
  readonly discountPercent?: Big;
  readonly settle?: Settlement;
  readonly reason: string | null;
  /** The bulk change this is part of, by which it can be taken back. */
  readonly batchId?: string;
  readonly kind?: ContractEventKind;
}

/** What lines become: some end, others follow. */
export interface LineSurgery {
  readonly ends: readonly LineEnd[];
  readonly followers: readonly NewLine[];
}

/** What a change looks at besides the lines. */
export interface ChangeContext {
  readonly contract: BillingTerms;
  /** The old product and the new. */
  readonly products: ReadonlyMap<number, ProductFacts>;
}

/**
 * Changes a chain of lines from a day to its end: the line in force ends the day before and another follows it, and so do the
 * stretches that were to come (after a pause, or at a price agreed before). Throws `contract-line.not-in-force` where the
 * chain has no day left, `contract-line.other-billing` for a product that is billed in another way.
 */
export function changeLine(
  lines: readonly LineRow[],
  change: LineChange,
  context: ChangeContext,
): LineSurgery {
  const { contractId, lineId, on } = change;
  const known = lines.find(({ id }) => id === lineId);
  const chain = known ? lines.filter((line) => originOf(line) === originOf(known)) : [];
  const { endsOn } = context.contract;
  const coming = endsOn !== null && endsOn < on ? [] : stretchesFrom(chain, on);
  if (coming.length === 0) throw new DomainError('contract-line.not-in-force', { contractId, lineId, on });
  const parts = coming.map((line) => {
    const values = changed(line, change, context);
    const split = splitLine(line, on, { ...values, batchId: change.batchId ?? null });
    return change.settle === 'next-bill' ? onNextBill(split, context.contract, line) : split;
  });
  return { ends: parts.map(({ end }) => end), followers: parts.map(({ follower }) => follower) };
}

/** Holds back what a cut in the middle of a period makes due, until the bill that would have come anyway. */
export function onNextBill(
  { end, follower }: { readonly end: LineEnd; readonly follower: NewLine },
  contract: BillingTerms,
  line: LineRow,
): { readonly end: LineEnd; readonly follower: NewLine } {
  const bill = nextRegularBill(termsOf(contract, line), follower.startsOn);
  if (bill === null) return { end, follower };
  const heldUntil = end.heldUntil === null ? bill : latest(end.heldUntil, bill);
  return { end: { ...end, heldUntil }, follower: { ...follower, heldUntil: bill } };
}

function changed(line: LineRow, change: LineChange, { products }: ChangeContext): Partial<NewLine> {
  const product = products.get(change.productId ?? line.productId);
  if (!product) throw new DomainError('product.not-found', { id: change.productId ?? line.productId });
  const unitPrice = change.unitPrice ?? (product.id === line.productId ? undefined : product.unitPrice);
  return {
    ...(product.id === line.productId ? {} : ofOtherProduct(line, product, products.get(line.productId))),
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...(change.quantity === undefined ? {} : { quantity: change.quantity }),
    ...(change.discountPercent === undefined ? {} : { discountPercent: change.discountPercent }),
  };
}

/** A tax code that was chosen by hand for the line stays; else the new product's applies. */
function ofOtherProduct(
  line: LineRow,
  product: ProductFacts,
  old: ProductFacts | undefined,
): Partial<NewLine> {
  const { id, kind, name } = product;
  if (!recurs({ kind, provision: line.provision }) || !recurs(line)) {
    throw new DomainError('contract-line.other-billing', { lineId: line.id, productId: id });
  }
  const taxCodeId = old?.taxCodeId === line.taxCodeId ? product.taxCodeId : line.taxCodeId;
  return { productId: id, kind, description: name, taxCodeId };
}
