import { formatsFor } from '../fields/formats';
import { discountWords, durationWords, validityWords } from './promotion-words';

const formats = formatsFor('it');
const translate = (key: string, values?: object) =>
  `${key.split('.').at(-1) ?? ''}${JSON.stringify(values ?? {})}`;

it('says what a promotion takes off', () => {
  expect(discountWords({ kind: 'percent', value: '12.50' }, translate, formats)).toMatch(/^12,5\s?%$/);
  expect(discountWords({ kind: 'amount', value: '5.00' }, translate, formats)).toMatch(/^a_month.*5,00/);
});

it.each([
  [{ periods: 3, endsOn: null }, 'for_periods{"smart_count":3}'],
  [{ periods: null, endsOn: '2026-12-31' }, 'until{"day":"31/12/2026"}'],
  [{ periods: null, endsOn: null }, 'ever{}'],
])('says how long it lasts: %j', (duration, words) => {
  expect(durationWords(duration, translate, formats)).toBe(words);
});

it.each([
  [{ validFrom: null, validTo: null }, 'always{}'],
  [{ validFrom: '2026-06-01', validTo: null }, 'since{"day":"01/06/2026"}'],
  [{ validFrom: '2026-06-01', validTo: '2026-08-31' }, 'since{"day":"01/06/2026"} until{"day":"31/08/2026"}'],
])('says when it can be given: %j', (validity, words) => {
  expect(validityWords(validity, translate, formats)).toBe(words);
});
