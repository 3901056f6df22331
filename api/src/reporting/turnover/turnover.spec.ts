import { decimal, money, sum } from '@ponte/shared/money';
import fc from 'fast-check';
import { compareTurnover, GROUPINGS, type GroupSum } from './turnover';

const SPAN = { from: '2026-01-01', to: '2026-03-31' };
const BEFORE = { from: '2025-01-01', to: '2025-03-31' };

const group = (key: string, amount: string): GroupSum => ({ key, label: key, amount: decimal(amount) });

it('sets months beside those of the other span, and leaves out none', () => {
  const { rows, total } = compareTurnover(
    'month',
    { span: SPAN, sums: [group('2026-03', '110.00'), group('2026-01', '50.00')] },
    { span: BEFORE, sums: [group('2025-03', '100.00'), group('2025-02', '20.00')] },
  );
  const read = [...rows, { key: 'sum', ...total }].map(({ key, amount, compared, change }) => [
    ...[key, money(amount), money(compared), change?.toFixed() ?? null],
  ]);
  expect(read).toEqual([
    ['2026-01', '50.00', '0.00', null],
    ['2026-02', '0.00', '20.00', '-100'],
    ['2026-03', '110.00', '100.00', '10'],
    ['sum', '160.00', '120.00', '33.3'],
  ]);
});

it('names the greatest first, and what was sold before only', () => {
  const { rows } = compareTurnover(
    'product',
    { span: SPAN, sums: [group('1', '10.00'), group('2', '90.00')] },
    { span: BEFORE, sums: [group('3', '40.00'), group('1', '10.00')] },
  );
  expect(rows.map(({ key, change }) => [key, change?.toFixed() ?? null])).toEqual([
    ['2', null],
    ['1', '0'],
    ['3', '-100'],
  ]);
});

it('adds up in every grouping', () => {
  const cents = fc.integer({ min: -100_000, max: 100_000 }).map((count) => decimal(count).div('100'));
  const sums = (keys: readonly string[]) =>
    fc.array(fc.record({ key: fc.constantFrom(...keys), label: fc.constant(''), amount: cents }));
  fc.assert(
    fc.property(
      fc.constantFrom(...GROUPINGS),
      sums(['2026-01', '2026-02', '2026-03']),
      sums(['2025-01', '2025-02', '2025-03']),
      (grouping, now, before) => {
        const { rows, total } = compareTurnover(
          grouping,
          { span: SPAN, sums: now },
          { span: BEFORE, sums: before },
        );
        expect(money(sum(rows.map(({ amount }) => amount)))).toBe(money(total.amount));
        expect(money(sum(rows.map(({ compared }) => compared)))).toBe(money(total.compared));
        expect(money(total.amount)).toBe(money(sum(now.map(({ amount }) => amount))));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      },
    ),
  );
});
