import { usualPeriods } from './usual-periods';

it('knows the periods round a day', () => {
  expect(Object.fromEntries(usualPeriods('2026-03-15').map(({ name, span }) => [name, span]))).toEqual({
    month: { from: '2026-03-01', to: '2026-03-31' },
    last_month: { from: '2026-02-01', to: '2026-02-28' },
    year: { from: '2026-01-01', to: '2026-12-31' },
    last_year: { from: '2025-01-01', to: '2025-12-31' },
    all: {},
  });
});

it('crosses the turn of the year', () => {
  const lastMonth = usualPeriods('2026-01-31').find(({ name }) => name === 'last_month');
  expect(lastMonth?.span).toEqual({ from: '2025-12-01', to: '2025-12-31' });
});
