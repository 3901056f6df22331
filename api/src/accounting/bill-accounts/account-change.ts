import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { AccountType } from '../chart/account-type';
import { postBill, type BillToPost } from '../journal/post-bill';
import { addLine, balanced, POSTING_ACCOUNTS, reverse, type PostingLine } from '../journal/posting';

/** A line of a bill, counted from 1, that goes to another account. */
export interface AccountChange {
  readonly position: number;
  readonly from: string;
  readonly to: string;
}

/** The account that somebody wants for a line. */
export interface WantedAccount {
  readonly position: number;
  readonly costAccount: string;
}

/** An account of the chart, as far as a cost must know it. */
export interface CostAccount {
  readonly code: string;
  readonly type: AccountType;
  readonly active: boolean;
}

/** A booked bill whose lines know their place. */
export interface BookedBill extends BillToPost {
  readonly lines: readonly (BillToPost['lines'][number] & { readonly position: number })[];
}

/** What is bought may also be kept, such as a router. */
const KEPT: ReadonlySet<AccountType> = new Set(['asset_current', 'asset_non_current']);
/** Assets that the rules post to themselves, such as VAT and deferrals, are nothing that is bought. */
const OF_RULES: ReadonlySet<string> = new Set(Object.values(POSTING_ACCOUNTS));

/**
 * What changes, of what is wanted. `bill.invalid-accounts` with the faults by field; `bill.same-accounts` if nothing does.
 */
export function accountChanges(
  lines: BookedBill['lines'],
  wanted: readonly WantedAccount[],
  accounts: ReadonlyMap<string, CostAccount>,
): AccountChange[] {
  const { changes, faults } = wantedChanges(lines, wanted, accounts);
  if (faults.length > 0) throw new DomainError('bill.invalid-accounts', {}, faults);
  if (changes.length === 0) throw new DomainError('bill.same-accounts');
  return changes;
}

/** What changes, which may be nothing, and the faults of what is wanted by field. */
export function wantedChanges(
  lines: BookedBill['lines'],
  wanted: readonly WantedAccount[],
  accounts: ReadonlyMap<string, CostAccount>,
): { readonly changes: AccountChange[]; readonly faults: FieldFault[] } {
  const current = new Map(lines.map(({ position, costAccount }) => [position, costAccount]));
  const changes: AccountChange[] = [];
  const faults: FieldFault[] = [];
  for (const [index, { position, costAccount: to }] of wanted.entries()) {
    const from = current.get(position);
    current.delete(position); // a line is named once
    if (from === undefined) {
      faults.push({ field: `lines.${index}.position`, code: 'bill-line.not-found' });
      continue;
    }
    if (from === to) continue;
    const code = accountFault(accounts.get(to));
    if (code !== null) faults.push({ field: `lines.${index}.costAccount`, code });
    changes.push({ position, from, to });
  }
  return { changes, faults };
}

function accountFault(account: CostAccount | undefined): string | null {
  if (!account) return 'account.not-found';
  if (!account.active) return 'account.inactive';
  if (account.type === 'expense') return null;
  return KEPT.has(account.type) && !OF_RULES.has(account.code) ? null : 'account.not-cost';
}

/**
 * The lines that make the books as if the bill had been recorded with the new accounts: what it put on the old ones is taken back, and
 * posted to the new. VAT, withholdings and the supplier's payable stand in none. Empty where accounts only change places.
 */
export function correctionLines(bill: BookedBill, changes: readonly AccountChange[]): PostingLine[] {
  const wanted = new Map(changes.map(({ position, to }) => [position, to]));
  const lines = bill.lines.map((line) => ({
    ...line,
    costAccount: wanted.get(line.position) ?? line.costAccount,
  }));
  const moved = new Map<string, Big>();
  for (const { account, debit, credit } of [...reverse(postBill(bill)), ...postBill({ ...bill, lines })]) {
    moved.set(account, (moved.get(account) ?? ZERO).plus(debit).minus(credit));
  }
  const correction: PostingLine[] = [];
  for (const [account, amount] of moved) addLine(correction, account, amount);
  return balanced(correction);
}
