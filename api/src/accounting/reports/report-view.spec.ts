import { reportView } from './report-view';

it('prints days and amounts as they are read in Italy, and leaves blank what is not there', () => {
  const view = reportView({
    name: 'Mastrino',
    columns: [
      ['Data', 'day', 12],
      ['Descrizione', 'text', 40],
      ['Dare', 'amount', 14],
    ],
    rows: [
      ['2026-03-31', 'Fattura 1', '1234.50'],
      [null, 'Saldo', null],
    ],
    sums: [null, 'Totale', '-1234.50'],
  });
  const texts = [...view.rows, view.sums ?? []].map((row) => row.map(({ text }) => text));
  expect(texts).toEqual([
    ['31/03/2026', 'Fattura 1', '1.234,50'],
    ['', 'Saldo', ''],
    ['', 'Totale', '-1.234,50'],
  ]);
  expect(view.columns.map(({ amount }) => amount)).toEqual([false, false, true]);
});
