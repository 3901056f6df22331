import { addMonths } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Sheet } from '../../platform/sheets/sheet';
import type { Cohort } from './cohorts';
import { MOVEMENTS, type RecurringMonth } from './movements';

/** Recurring revenue for a spreadsheet or paper, in Italian as the other reports are. */
export function recurringSheet(months: readonly RecurringMonth[]): Sheet {
  return {
    name: 'Ricavo ricorrente',
    columns: [
      ['Al giorno', 'day', 12],
      ['Inizio', 'amount', 14],
      ['Nuovi', 'amount', 13],
      ['Riattivati', 'amount', 13],
      ['Aumenti', 'amount', 13],
      ['Riduzioni', 'amount', 13],
      ['Persi', 'amount', 13],
      ['Fine (MRR)', 'amount', 14],
      ['Clienti', 'text', 10],
      ['Churn clienti', 'text', 12],
      ['Churn ricavo', 'text', 12],
      ['ARPU', 'amount', 12],
    ],
    rows: months.map(({ day, start, moved, end, customers, churn, revenueChurn, perCustomer }) => [
      ...[day, money(start), ...MOVEMENTS.map((each) => money(moved[each].amount)), money(end)],
      ...[String(customers), percent(churn), percent(revenueChurn), perCustomer && money(perCustomer)],
    ]),
  };
}

/** Cohorts, one a row: the percentage still active and the revenue by months since. */
export function cohortSheet(cohorts: readonly Cohort[]): Sheet {
  const most = Math.max(0, ...cohorts.map(({ cells }) => cells.length));
  const months = Array.from({ length: most }, (_, index) => index);
  return {
    name: 'Coorti',
    columns: [
      ['Attivati nel mese', 'text', 16],
      ['Clienti', 'text', 9],
      ['Dato', 'text', 12],
      ...months.map((index) => [`+${String(index)}`, 'text', 11] as const),
    ],
    rows: cohorts.flatMap(({ month, customers, cells }) => [
      [
        month.split('-').reverse().join('/'),
        String(customers),
        'Attivi',
        ...cells.map((cell) => percent(cell.percent)),
      ],
      [null, null, 'Ricavo', ...cells.map(({ revenue }) => money(revenue).replace('.', ','))],
    ]),
  };
}

/** The days that cohorts cover. */
export function cohortSpan(cohorts: readonly Cohort[], to: string): { from: string; to: string } {
  const [first] = cohorts;
  return { from: first ? `${first.month}-01` : addMonths(to, -1), to };
}

function percent(share: Big | null): string | null {
  return share && `${share.toFixed(1).replace('.', ',')} %`;
}
