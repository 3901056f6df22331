import { decimal } from '@ponte/shared/money';
import { registerLines } from './register-lines';

it.each([
  [{}, 'TRUE', []],
  [{ figure: 'outputVat' }, "TRUE AND kind = 'sale' AND payability = 'I'", []],
  [
    { rate: decimal('22'), natura: 'none', payability: 'S' },
    'TRUE AND rate = ? AND natura IS NULL AND payability = ?',
    ['22.0000', 'S'],
  ],
  [{ rate: decimal('0'), natura: 'N2.1' }, 'TRUE AND rate = ? AND natura = ?', ['0.0000', 'N2.1']],
] as const)('%j are the lines where %s', (lines, sql, values) => {
  expect(registerLines(lines)).toEqual({ sql, values });
});
