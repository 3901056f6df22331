import { money } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import type { Statement } from './civil-section';
import type { Statements } from './statements';

const HEADS: readonly (readonly [Statement, string])[] = [
  ['assets', 'STATO PATRIMONIALE: ATTIVO'],
  ['liabilities', 'STATO PATRIMONIALE: PASSIVO'],
  ['profit-and-loss', 'CONTO ECONOMICO'],
];

/** Both statements as one table, in the order of the civil code. */
export function statementSheet({ sections, assets, liabilities, carried, result }: Statements): Sheet {
  const ends: Readonly<Record<Statement, readonly (readonly [string, string])[]>> = {
    assets: [['Totale attivo', money(assets)]],
    liabilities: [
      ['Utili (perdite) di esercizi non ancora chiusi', money(carried)],
      ['Utile (perdita) dell’esercizio', money(result)],
      ['Totale passivo', money(liabilities.plus(carried).plus(result))],
    ],
    'profit-and-loss': [['Utile (perdita) dell’esercizio', money(result)]],
  };
  const rows = HEADS.flatMap(([statement, head]) => [
    [null, head, null, null],
    ...sections
      .filter((section) => section.statement === statement)
      .flatMap(({ name, amount, accounts }) => [
        [null, name, null, money(amount)],
        ...accounts.map((account) => [account.code, account.name, money(account.amount), null]),
      ]),
    ...ends[statement].map(([name, amount]) => [null, name, null, amount]),
  ]);
  return {
    name: 'Bilancio',
    columns: [
      ['Conto', 'text', 10],
      ['Voce', 'text', 56],
      ['Importo', 'amount', 16],
      ['Totale', 'amount', 16],
    ],
    rows,
  };
}
