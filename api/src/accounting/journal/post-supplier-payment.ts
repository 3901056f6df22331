import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { cut, type PlannedEntry } from './entry';
import { addLine, balanced, POSTING_ACCOUNTS, reverse, type PostingLine } from './posting';

/** What the books need of money paid to a supplier. EUR. */
export interface SupplierPaymentToPost {
  readonly id: number;
  /** The supplier. */
  readonly partnerId: number;
  readonly partnerName: string;
  /** Money that went out; zero for an offset. */
  readonly amount: Big;
  /** Withheld when it was made; below zero where credit notes take back more than its bills. */
  readonly withheld: Big;
  /** Withheld since, as its advance was used; it has entries of its own. */
  readonly lateWithheld: Big;
  readonly paidOn: CivilDate;
  readonly reversedOn: CivilDate | null;
  readonly reference: string | null;
  /** Where the money left from; the bank if it is not known. */
  readonly cashAccount: string | null;
}

/** Tax withheld when an advance is used for a bill. EUR. */
interface LateWithholdingToPost {
  /** Of the allocation. */
  readonly id: number;
  readonly partnerId: number;
  readonly partnerName: string;
  readonly withheld: Big;
  readonly withheldOn: CivilDate;
}

type Money = Pick<SupplierPaymentToPost, 'partnerId' | 'amount' | 'withheld' | 'cashAccount'>;

/**
 * The entry of money paid to a supplier: it lowers what we owe by the money and by what is withheld with it, which we owe to the
 * tax office from then on (2501 / bank and 2602). Nothing is posted for credit notes set against bills with nothing withheld.
 */
export function postSupplierPayment({ partnerId, amount, withheld, cashAccount }: Money): PostingLine[] {
  const { payables, bank, withholdings } = POSTING_ACCOUNTS;
  const lines: PostingLine[] = [];
  addLine(lines, payables, amount.plus(withheld), partnerId);
  addLine(lines, cashAccount ?? bank, amount.neg());
  addLine(lines, withholdings, withheld.neg());
  return balanced(lines);
}

/** The entry of a payment; null where nothing is to be posted. */
export function supplierPaymentEntry(payment: SupplierPaymentToPost): PlannedEntry | null {
  return planned(payment, {
    postedOn: payment.paidOn,
    description: describe('Pagamento', payment),
    sourceKind: 'supplier-payment',
    sourceId: payment.id,
    reversalOfId: null,
    lines: postSupplierPayment(payment),
  });
}

/** The entry that undoes a payment and all that was withheld with it; null where there is nothing to undo. */
export function supplierPaymentReversalEntry(
  payment: SupplierPaymentToPost,
  reversalOfId: number,
): PlannedEntry | null {
  const withheld = payment.withheld.plus(payment.lateWithheld);
  return planned(payment, {
    postedOn: payment.reversedOn ?? payment.paidOn,
    description: describe('Storno pagamento', payment),
    sourceKind: 'supplier-payment-reversal',
    sourceId: payment.id,
    reversalOfId,
    lines: reverse(postSupplierPayment({ ...payment, withheld })),
  });
}

/** The entry of what is withheld when an advance is used: what we owed the supplier we owe the tax office. */
export function lateWithholdingEntry(late: LateWithholdingToPost): PlannedEntry | null {
  const { id, partnerId, partnerName, withheld } = late;
  return planned(
    { partnerId, cashAccount: null },
    {
      postedOn: late.withheldOn,
      description: cut(`Ritenuta su acconto ${partnerName}`),
      sourceKind: 'supplier-withholding',
      sourceId: id,
      reversalOfId: null,
      lines: postSupplierPayment({ partnerId, withheld, amount: ZERO, cashAccount: null }),
    },
  );
}

function planned(
  { partnerId, cashAccount }: Pick<SupplierPaymentToPost, 'partnerId' | 'cashAccount'>,
  entry: Omit<PlannedEntry, 'partnerId' | 'journal'>,
): PlannedEntry | null {
  if (entry.lines.length === 0) return null;
  return { ...entry, partnerId, journal: cashAccount === POSTING_ACCOUNTS.cash ? 'CAS' : 'BAN' };
}

function describe(title: string, { partnerName, reference }: SupplierPaymentToPost): string {
  return cut(`${title} ${partnerName}${reference === null ? '' : ` (${reference})`}`);
}
