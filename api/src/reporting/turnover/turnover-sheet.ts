import { money } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Sheet } from '../../platform/sheets/sheet';
import type { Grouping, Turnover, TurnoverRow } from './turnover';

const TITLES: Readonly<Record<Grouping, string>> = {
  total: 'Totale',
  month: 'Mese',
  category: 'Categoria',
  product: 'Prodotto',
  area: 'Provincia',
  agent: 'Agente',
  reseller: 'Rivenditore',
};

const NONE: Readonly<Record<Grouping, string>> = {
  total: 'Fatturato',
  month: '',
  category: 'Senza categoria',
  product: 'Righe senza prodotto',
  area: 'Senza indirizzo',
  agent: 'Senza agente',
  reseller: 'Senza rivenditore',
};

/** Turnover for a spreadsheet or paper, in Italian as the books are. */
export function turnoverSheet(grouping: Grouping, { rows, total, comparedSpan }: Turnover): Sheet {
  const [from, to] = [comparedSpan.from, comparedSpan.to].map((day) => day.split('-').reverse().join('/'));
  return {
    name: 'Fatturato',
    columns: [
      [TITLES[grouping], 'text', 40],
      ['Imponibile', 'amount', 16],
      [`Dal ${from ?? ''} al ${to ?? ''}`, 'amount', 26],
      ['Differenza', 'amount', 16],
      ['Variazione %', 'text', 14],
    ],
    rows: rows.map((row) => [labelOf(grouping, row), ...figures(row)]),
    sums: ['Totale', ...figures(total)],
  };
}

function labelOf(grouping: Grouping, { key, label }: TurnoverRow): string {
  if (label === '') return NONE[grouping];
  if (grouping === 'month') return label.split('-').reverse().join('/');
  return grouping === 'area' && !key.startsWith('IT-') ? `Estero (${label})` : label;
}

function figures({ amount, compared, change }: Turnover['total']): (string | null)[] {
  return [money(amount), money(compared), money(amount.minus(compared)), percent(change)];
}

function percent(change: Big | null): string | null {
  return change && `${change.toFixed(1).replace('.', ',')} %`;
}
