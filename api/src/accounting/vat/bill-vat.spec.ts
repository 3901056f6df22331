import { money } from '@ponte/shared/money';
import Big from 'big.js';
import { competenceMonth, competenceMonths, registerLines, type BillTaxGroup } from './bill-vat';

const group = (base: string, tax: string, rest: Partial<BillTaxGroup> = {}): BillTaxGroup => ({
  ...{ rate: new Big('22'), natura: null, payability: 'I', base: new Big(base), tax: new Big(tax) },
  ...rest,
});
const N6 = { rate: new Big('0'), natura: 'N6.9' };
/** `purchase 22 100.00 22.00 (22.00)` */
const words = (type: 'bill' | 'credit-note', of: BillTaxGroup) =>
  registerLines(type, of).map(
    ({ kind, rate, base, vat, deductibleVat }) =>
      `${kind} ${rate.toFixed()} ${money(base)} ${money(vat)} (${money(deductibleVat)})`,
  );

describe('the register lines of a bill', () => {
  it.each<[string, 'bill' | 'credit-note', BillTaxGroup, string[]]>([
    ['a plain bill', 'bill', group('100.00', '22.00'), ['purchase 22 100.00 22.00 (22.00)']],
    ['a credit note', 'credit-note', group('100.00', '22.00'), ['purchase 22 -100.00 -22.00 (-22.00)']],
    [
      'reverse charge, in both registers',
      'bill',
      group('33.33', '0.00', N6),
      ['purchase 22 33.33 7.33 (7.33)', 'sale 22 33.33 7.33 (0.00)'],
    ],
    [
      'a credit note under reverse charge',
      'credit-note',
      group('33.33', '0.00', N6),
      ['purchase 22 -33.33 -7.33 (-7.33)', 'sale 22 -33.33 -7.33 (0.00)'],
    ],
    [
      'exempt',
      'bill',
      group('10.00', '0.00', { rate: new Big('0'), natura: 'N4' }),
      ['purchase 0 10.00 0.00 (0.00)'],
    ],
  ])('%s', (_title, type, given, expected) => {
    expect(words(type, given)).toEqual(expected);
  });
});

it.each([
  ['2026-03-31', '2026-03-31', '2026-03-01'],
  ['2026-03-31', '2026-04-15', '2026-03-01'],
  ['2026-03-01', '2026-04-16', '2026-04-01'],
  ['2026-01-20', '2026-04-02', '2026-04-01'],
  ['2025-12-28', '2026-01-04', '2026-01-01'],
  ['2026-04-02', '2026-03-31', '2026-03-01'],
])('a bill of %s registered on %s counts in %s', (issuedOn, registeredOn, expected) => {
  expect(competenceMonth(issuedOn, registeredOn)).toBe(expected);
});

it.each([
  ['2026-03-31', '2026-03-31', '2026-03-01', ['2026-03-01']],
  ['2026-03-31', '2026-04-15', '2026-03-01', ['2026-03-01', '2026-04-01']],
  ['2026-03-31', '2026-04-15', '2026-04-01', ['2026-04-01']],
  ['2026-03-31', '2026-04-15', '2026-05-01', ['2026-05-01']],
  ['2026-03-01', '2026-04-16', '2026-01-01', ['2026-04-01']],
])('a bill of %s registered on %s may count, from %s on, in %j', (issuedOn, registeredOn, open, expected) => {
  expect(competenceMonths(issuedOn, registeredOn, open)).toEqual(expected);
});
