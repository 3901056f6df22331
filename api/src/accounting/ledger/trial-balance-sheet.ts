import { money } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import type { TrialBalance } from './trial-balance.query';

/** The trial balance for a spreadsheet, in Italian as the books are. */
export function trialBalanceSheet({ data, totals }: TrialBalance): Sheet {
  return {
    name: 'Bilancio di verifica',
    columns: [
      ['Conto', 'text', 10],
      ['Nome', 'text', 48],
      ['Saldo iniziale', 'amount', 16],
      ['Dare', 'amount', 16],
      ['Avere', 'amount', 16],
      ['Saldo finale', 'amount', 16],
    ],
    rows: data.map(({ code, name, opening, debit, credit, closing }) => [
      ...[code, name, money(opening), money(debit), money(credit), money(closing)],
    ]),
    sums: [
      ...[null, 'Totali', money(totals.opening), money(totals.debit)],
      ...[money(totals.credit), money(totals.closing)],
    ],
  };
}
