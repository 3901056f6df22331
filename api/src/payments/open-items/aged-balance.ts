import type { CivilDate } from '@ponte/shared/calendar';
import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { groupRows } from '../../platform/db/group-rows';
import { AGE_BUCKETS, bucketOf, type AgeBucket } from './ageing';

/** What a partner owes of one due day; without a day, what it has paid on account, negative. EUR. */
export interface DatedAmount {
  readonly partnerId: number;
  readonly partnerName: string;
  readonly dueOn: CivilDate | null;
  readonly amount: Big;
}

/** A document's instalment or a payment, and what it adds to the balance of a day. */
export interface AgedItem extends DatedAmount {
  /** Day of the document or of the money. */
  readonly madeOn: CivilDate;
  readonly invoiceId: number | null;
  /** Of the document. */
  readonly number: string | null;
  readonly paymentId: number | null;
}

/** The columns of the aged balance. */
export const AGED_COLUMNS = [...AGE_BUCKETS, 'credit'] as const;
export type AgedColumn = (typeof AGED_COLUMNS)[number];

/** The column in which something of this due day stands. */
export function columnOf(dueOn: CivilDate | null, day: CivilDate): AgedColumn {
  return dueOn === null ? 'credit' : bucketOf(dueOn, day);
}

/** EUR; what is owed to us is positive, credit negative. */
export interface AgedSums {
  /** From not due to the oldest. */
  readonly buckets: Readonly<Record<AgeBucket, Big>>;
  /** Paid on account and used for nothing yet. */
  readonly credit: Big;
  /** All buckets and the credit. */
  readonly balance: Big;
}

export interface AgedPartner extends AgedSums {
  readonly partnerId: number;
  readonly partnerName: string;
}

/** A row for each partner that owes or is owed something on the day, by name; amounts that cancel out leave no row. */
export function agedPartners(amounts: readonly DatedAmount[], day: CivilDate): AgedPartner[] {
  return [...groupRows(amounts, ({ partnerId }) => partnerId)]
    .map(([partnerId, own]) => ({
      partnerId,
      partnerName: own[0]?.partnerName ?? '',
      ...agedSums(own, day),
    }))
    .filter(({ buckets, credit }) => [...Object.values(buckets), credit].some((amount) => !amount.eq('0')))
    .sort((a, b) => a.partnerName.localeCompare(b.partnerName, 'it') || a.partnerId - b.partnerId);
}

/** The same for all of them together. */
export function agedSums(amounts: readonly DatedAmount[], day: CivilDate): AgedSums {
  const buckets = Object.fromEntries(AGE_BUCKETS.map((bucket) => [bucket, ZERO])) as Record<AgeBucket, Big>;
  let credit = ZERO;
  for (const { dueOn, amount } of amounts) {
    if (dueOn === null) credit = credit.plus(amount);
    else buckets[bucketOf(dueOn, day)] = buckets[bucketOf(dueOn, day)].plus(amount);
  }
  return { buckets, credit, balance: sum([...Object.values(buckets), credit]) };
}
