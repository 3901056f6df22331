import { decimal, money } from '@ponte/shared/money';
import fc from 'fast-check';
import { amountOf, leftOver, proposeParts, sameParts, type OpenItem } from './spread';

const ITEMS: OpenItem[] = [
  { id: 1, invoiceId: 10, open: '30.00' },
  { id: 2, invoiceId: 20, open: '-12.00' },
  { id: 3, invoiceId: 30, open: '50.00' },
];

describe('proposeParts', () => {
  it.each([
    ['0.00', undefined, {}],
    ['20.00', undefined, { i1: '20.00' }],
    ['40.00', undefined, { i1: '30.00', i3: '10.00' }],
    ['40.00', 30, { i3: '40.00' }],
    ['60.00', 30, { i3: '50.00', i1: '10.00' }],
    ['100.00', undefined, { i1: '30.00', i3: '50.00' }],
  ])('of %s, invoice %s first', (amount, first, parts) => {
    expect(proposeParts(amount, ITEMS, first)).toEqual(parts);
  });

  it('gives out all the money or pays all the invoices, and never more', () => {
    const cents = fc.integer({ min: -5_000, max: 5_000 }).map((count) => money(decimal(count).div('100')));
    fc.assert(
      fc.property(fc.array(cents), fc.nat(20_000), (opens, count) => {
        const items = opens.map((open, index) => ({ id: index, invoiceId: index, open }));
        const amount = decimal(count).div('100');
        const left = leftOver(amount, items, proposeParts(amount, items));
        const owed = opens.reduce((sum, open) => sum.plus(open.startsWith('-') ? '0' : open), decimal('0'));
        expect(money(left)).toBe(money(amount.gt(owed) ? amount.minus(owed) : decimal('0')));
      }),
    );
  });
});

describe('leftOver', () => {
  it('adds the credit notes used to what can be given out', () => {
    expect(money(leftOver('20.00', ITEMS, { i1: '30.00', i2: '12.00' }))).toBe('2.00');
  });

  it('is below zero when too much was given out', () => {
    expect(money(leftOver('20.00', ITEMS, { i1: '20.00', i3: '0.01' }))).toBe('-0.01');
  });
});

it.each([
  [{}, {}, true],
  [{ i1: '5.00' }, { i1: '5.00', i2: null }, true],
  [{ i1: '5.00' }, {}, false],
  [{ i1: '5.00' }, { i2: '5.00' }, false],
])('compares %j to %j', (one, other, same) => {
  expect(sameParts(one, other)).toBe(same);
});

it.each([
  ['12.50', '12.50'],
  ['12.', '0.00'],
  [null, '0.00'],
])('reads %p as %s', (text, amount) => {
  expect(money(amountOf(text))).toBe(amount);
});
