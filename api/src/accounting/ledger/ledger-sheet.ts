import { DomainError } from '@ponte/shared/domain-error';
import { money } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import type { Ledger } from './ledger.query';

/** More lines than this are a matter for several periods. */
const MOST_LINES = 50_000;

/** The page that holds a whole ledger. */
export const WHOLE_LEDGER = { page: 1, perPage: MOST_LINES } as const;

/**
 * A ledger as a table: the balance brought forward, each line with the running balance, the sums below. `ledger.too-long` beyond
 * 50,000 lines.
 */
export function wholeLedgerSheet({ opening, data, debit, credit, closing, total }: Ledger): Sheet {
  if (total > MOST_LINES) throw new DomainError('ledger.too-long', { most: MOST_LINES });
  return {
    name: 'Mastrino',
    columns: [
      ['Data', 'day', 12],
      ['Reg.', 'text', 10],
      ['Registro', 'text', 9],
      ['Descrizione', 'text', 48],
      ['Conto', 'text', 10],
      ['Cliente o fornitore', 'text', 32],
      ['Dare', 'amount', 14],
      ['Avere', 'amount', 14],
      ['Saldo', 'amount', 14],
    ],
    rows: [
      [null, null, null, 'Saldo iniziale', null, null, null, null, money(opening)],
      ...data.map((row) => [
        ...[row.postedOn, String(row.entryId), row.journalCode, row.description, row.accountCode],
        ...[row.partnerName, money(row.debit), money(row.credit), money(row.balance)],
      ]),
    ],
    sums: [null, null, null, 'Totali', null, null, money(debit), money(credit), money(closing)],
  };
}
