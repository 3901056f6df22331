import { decimal, money } from '@ponte/shared/money';
import fc from 'fast-check';
import { leftOver, proposeParts, type OpenItem, type Parts } from './spread';
import { signedAmount, writeOffOf } from './write-off';

const LIMIT = decimal('0.99');
const ITEMS: OpenItem[] = [
  { id: 1, invoiceId: 10, open: '30.00' },
  { id: 2, invoiceId: 20, open: '-12.00' },
  { id: 3, invoiceId: 30, open: '50.00' },
];

describe('what could be written off', () => {
  it.each<[string, string, Parts, string | null, Parts]>([
    ['short of one', '29.50', { i1: '29.50' }, '0.50', { i1: '30.00' }],
    ['short of one, given in full', '29.50', { i1: '30.00' }, '0.50', { i1: '30.00' }],
    ['too much for one', '30.40', { i1: '30.00' }, '-0.40', { i1: '30.00' }],
    ['an offset that is uneven', '17.50', { i1: '30.00', i2: '12.00' }, '0.50', { i1: '30.00', i2: '12.00' }],
    ['a euro short', '29.00', { i1: '29.00' }, null, {}],
    ['nothing short', '30.00', { i1: '30.00' }, null, {}],
    ['paying nothing', '0.50', {}, null, {}],
    ['half of one', '15.00', { i1: '15.00' }, null, {}],
  ])('%s', (_title, amount, parts, expected, whole) => {
    const writeOff = writeOffOf(decimal(amount), ITEMS, parts, LIMIT);
    expect(writeOff && [money(writeOff.amount), writeOff.parts]).toEqual(expected && [expected, whole]);
  });

  it('leaves nothing over, whatever came in', () => {
    const cents = fc.integer({ min: 1, max: 5_000 }).map((count) => money(decimal(count).div('100')));
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 4 }), fc.nat(20_000), (opens, count) => {
        const items = opens.map((open, index) => ({ id: index, invoiceId: index, open }));
        const amount = decimal(count).div('100');
        const writeOff = writeOffOf(amount, items, proposeParts(amount, items), LIMIT);
        if (!writeOff) return;
        expect(money(leftOver(amount.plus(writeOff.amount), items, writeOff.parts))).toBe('0.00');
        expect(writeOff.amount.abs().lte(LIMIT)).toBe(true);
      }),
    );
  });
});

it.each([
  ['-0.40', '-0.40'],
  ['', '0.00'],
  [null, '0.00'],
])('reads %p as %s', (text, amount) => {
  expect(money(signedAmount(text))).toBe(amount);
});
