import fc from 'fast-check';
import { reportParameters } from './report-parameters';

it.each([
  [{ to: '2026-03-31', from: '2026-01-01' }, 'from=2026-01-01&to=2026-03-31'],
  [{ from: undefined, to: '2026-03-31' }, 'to=2026-03-31'],
  [{ year: 2026, quarter: 1 }, 'quarter=1&year=2026'],
  [{}, ''],
])('%j is %s', (given, text) => {
  expect(reportParameters(given)).toBe(text);
});

it('tells all parameters apart, in whatever order they come', () => {
  const given = fc.dictionary(fc.string({ minLength: 1 }), fc.string());
  fc.assert(
    fc.property(given, (values) => {
      const shuffled = Object.fromEntries(Object.entries(values).reverse());
      expect(reportParameters(shuffled)).toBe(reportParameters(values));
      expect(Object.fromEntries(new URLSearchParams(reportParameters(values)))).toEqual({ ...values });
    }),
  );
});
