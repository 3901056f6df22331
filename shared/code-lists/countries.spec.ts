import { COUNTRIES, countryName, isCountry } from './countries';

it('names every country in Italian, once and in order', () => {
  expect(COUNTRIES).toHaveLength(249);
  expect(COUNTRIES).toEqual([...new Set(COUNTRIES)].sort());
  for (const code of COUNTRIES) expect(countryName(code)).not.toBe(code);
  expect(countryName('DE')).toBe('Germania');
});

it('knows its own codes only', () => {
  expect([isCountry('IT'), isCountry('it'), isCountry('XX')]).toEqual([true, false, false]);
  expect(countryName('XX')).toBe('XX');
});
