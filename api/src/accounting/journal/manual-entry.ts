import type { FieldFault } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { AccountType } from '../chart/account-type';
import { POSTING_ACCOUNTS } from './posting';

/** An account as far as a line written by hand must know it. */
export interface LineAccount {
  readonly code: string;
  readonly type: AccountType;
  readonly active: boolean;
}

/** A line as somebody writes it: the account by id, one side with an amount, the other zero. EUR. */
export interface ManualLine {
  readonly accountId: number;
  readonly partnerId: number | null;
  readonly debit: Big;
  readonly credit: Big;
}

const { receivables, payables } = POSTING_ACCOUNTS;

/** Whose ledger a line moves must be said on these, or partners would not add up to the account. */
const WITH_PARTNER: ReadonlySet<string> = new Set([receivables, payables]);
const PARTNER_TYPES: ReadonlySet<AccountType> = new Set(['asset_receivable', 'liability_payable']);

/**
 * What is wrong with lines written by hand, by field: an account that is not there or out of use, both sides or none, a
 * partner where none belongs or none where one must be. A draft may be out of balance.
 */
export function manualLineFaults(
  lines: readonly ManualLine[],
  accounts: ReadonlyMap<number, LineAccount>,
): FieldFault[] {
  return lines.flatMap((line, index): FieldFault[] => {
    const at = (field: string, code: string): FieldFault => ({ field: `lines.${index}.${field}`, code });
    const account = accounts.get(line.accountId);
    const faults: FieldFault[] = [];
    if (!account) faults.push(at('accountId', 'account.not-found'));
    else if (!account.active) faults.push(at('accountId', 'account.inactive'));
    if (line.debit.gt(ZERO) === line.credit.gt(ZERO)) faults.push(at('debit', 'journal-line.one-side'));
    const fault = account && partnerFault(account, line.partnerId);
    if (fault) faults.push(at('partnerId', fault));
    return faults;
  });
}

function partnerFault({ code, type }: LineAccount, partnerId: number | null): string | null {
  if (partnerId === null) return WITH_PARTNER.has(code) ? 'journal-line.partner-missing' : null;
  return PARTNER_TYPES.has(type) ? null : 'journal-line.partner-out-of-place';
}

/** The partner that an entry is about: the one that all its lines with a partner name. */
export function partnerOf(lines: readonly Pick<ManualLine, 'partnerId'>[]): number | null {
  const partners = new Set(lines.flatMap(({ partnerId }) => (partnerId === null ? [] : [partnerId])));
  const [only = null] = partners;
  return partners.size === 1 ? only : null;
}
