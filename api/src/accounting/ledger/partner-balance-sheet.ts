import { DomainError } from '@ponte/shared/domain-error';
import { money, sum } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import type { PartnerBalance } from './partner-balance.query';

/** More partners than this fit on no list. */
const MOST_PARTNERS = 50_000;

/** The page that holds all partners, by name. */
export const ALL_PARTNERS = { page: 1, perPage: MOST_PARTNERS, sort: 'name', order: 'ASC' } as const;

/** The balances of partners as a table, in Italian as the books are; `ledger.too-long` beyond 50,000. */
export function partnerBalanceSheet(balances: readonly PartnerBalance[], total: number): Sheet {
  if (total > MOST_PARTNERS) throw new DomainError('ledger.too-long', { most: MOST_PARTNERS });
  const added = (of: 'debit' | 'credit' | 'balance'): string => money(sum(balances.map((row) => row[of])));
  return {
    name: 'Saldi clienti e fornitori',
    columns: [
      ['Cliente o fornitore', 'text', 48],
      ['Dare', 'amount', 16],
      ['Avere', 'amount', 16],
      ['Saldo', 'amount', 16],
    ],
    rows: balances.map((row) => [row.name, money(row.debit), money(row.credit), money(row.balance)]),
    sums: ['Totali', added('debit'), added('credit'), added('balance')],
  };
}
