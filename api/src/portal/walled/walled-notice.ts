import type { CivilDate } from '@ponte/shared/calendar';
import { money, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { payReference } from '../../dunning/notices/pay-reference';

/** Who has an address: the line, and whether its customer pays for it himself. */
export interface Line {
  readonly partnerId: number;
  readonly contractCode: string;
  readonly cutOff: boolean;
  /** False where somebody else pays: what that one owes is none of the customer's business. */
  readonly paysHimself: boolean;
}

/** What is open of an invoice past its due day, EUR. */
export interface OpenInvoice {
  readonly number: string;
  readonly dueOn: CivilDate;
  readonly open: Big;
}

/** What the page says of us; `bank` is null where no account is known. */
export interface Sender {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly bank: { readonly iban: string; readonly name: string | null } | null;
}

/** The page, ready for its template. */
export interface WalledView {
  readonly company: Sender;
  /** `unknown`: nobody is known by that address; `fine`: nothing is against the line; `cut-off`. */
  readonly state: 'unknown' | 'fine' | 'cut-off';
  readonly unknown: boolean;
  readonly cutOff: boolean;
  readonly contractCode: string;
  readonly invoices: readonly { readonly number: string; readonly dueOn: CivilDate; readonly open: string }[];
  /** What we owe the customer, and what is left to pay; blank where there is none. */
  readonly credit: string;
  readonly total: string;
  readonly reference: string;
}

/** What the page shows whoever asks from an address. Without a line, or with a line in order, nothing of anybody. */
export function walledView(
  company: Sender,
  line: Line | null,
  invoices: readonly OpenInvoice[],
  credit: Big,
): WalledView {
  const state = line === null ? 'unknown' : line.cutOff ? 'cut-off' : 'fine';
  const page = { company, state, unknown: state === 'unknown', cutOff: state === 'cut-off' } as const;
  if (line === null || state !== 'cut-off' || !line.paysHimself || invoices.length === 0) {
    return { ...page, contractCode: '', invoices: [], credit: '', total: '', reference: '' };
  }
  const owed = sum(invoices.map(({ open }) => open));
  const left = owed.minus(credit);
  const numbers = [...new Set(invoices.map(({ number }) => number))];
  return {
    ...page,
    contractCode: line.contractCode,
    invoices: invoices.map(({ number, dueOn, open }) => ({ number, dueOn, open: money(open) })),
    credit: credit.gt(ZERO) ? money(credit) : '',
    total: money(left.lt(ZERO) ? ZERO : left),
    reference: payReference(line.partnerId, numbers),
  };
}
