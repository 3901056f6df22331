import type { Recurrence } from '../contracts/billing-terms';
import { chargeUnit } from './charge-unit';

const full = { from: '2026-01-01', to: '2027-01-01' };
const part = { from: '2026-03-10', to: '2027-01-01' };

it.each([
  // sold by   months  what of the period    Italian      English
  ['mese', 1, 'all of it', 'mese', 'month'],
  ['mese', 2, 'all of it', 'bimestre', '2 months'],
  ['mese', 3, 'all of it', 'trimestre', 'quarter'],
  ['mese', 6, 'all of it', 'semestre', 'half-year'],
  ['mese', 12, 'all of it', 'anno', 'year'],
  ['Mesi', 12, 'all of it', 'anno', 'year'],
  ['mese', 12, 'a part', 'periodo', 'period'],
  ['mese', 1, 'a part', 'periodo', 'period'],
  ['canone', 12, 'a part', 'canone', 'canone'],
])('sold by the %s, billed each %i months, %s: %s, %s', (unit, months, what, italian, english) => {
  const due = { kind: 'recurring' as const, full, active: what === 'a part' ? part : full };
  const said = (language: 'it' | 'en') => chargeUnit(unit, due, months as Recurrence, language);
  expect([said('it'), said('en')]).toEqual([italian, english]);
});

it('is the product’s own for what is sold once, and none where it has none', () => {
  expect(chargeUnit('pz', { kind: 'one-off', full, active: full }, 12, 'it')).toBe('pz');
  expect(chargeUnit(null, { kind: 'recurring', full, active: full }, 12, 'it')).toBeNull();
});
