import { decimal, money, sum } from '@ponte/shared/money';
import fc from 'fast-check';
import { instalmentDues } from './instalment-dues';

const dues = (type: 'bill' | 'credit-note', payable: string, owed: string, ...stated: string[]) =>
  instalmentDues(
    { type, payable: decimal(payable), owed: decimal(owed) },
    stated.map((amount) => ({ amount: decimal(amount) })),
  ).map((due) => `${due.credit ? 'credit ' : ''}${money(due.payable)} + ${money(due.withheld)}`);

describe('instalmentDues', () => {
  it.each([
    ['as they are stated', '122.00', '122.00', ['61.00', '61.00'], ['61.00 + 0.00', '61.00 + 0.00']],
    ['stated without what is withheld', '102.00', '122.00', ['102.00'], ['102.00 + 20.00']],
    [
      'stated with what is withheld',
      '102.00',
      '122.00',
      ['61.00', '61.00'],
      ['51.00 + 10.00', '51.00 + 10.00'],
    ],
    [
      'cents left over go to the first',
      '100.00',
      '100.00',
      ['1.00', '1.00', '1.00'],
      ['33.34 + 0.00', '33.33 + 0.00', '33.33 + 0.00'],
    ],
    ['stated as nothing', '10.00', '10.00', ['0.00', '0.00'], ['5.00 + 0.00', '5.00 + 0.00']],
    ['one below zero gets nothing', '10.00', '10.00', ['12.00', '-2.00'], ['10.00 + 0.00', '0.00 + 0.00']],
    ['a bill of below zero is a credit', '-10.00', '-10.00', ['-10.00'], ['credit 10.00 + 0.00']],
  ])('%s', (_, payable, owed, stated, expected) => {
    expect(dues('bill', payable, owed, ...stated)).toEqual(expected);
  });

  it('is a credit for a credit note', () => {
    expect(dues('credit-note', '102.00', '122.00', '102.00')).toEqual(['credit 102.00 + 20.00']);
  });

  it('adds up to the document, whatever was stated', () => {
    const cents = fc.integer({ min: -100_000, max: 1_000_000 }).map((count) => decimal(count).div('100'));
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 12 }),
        fc.nat(9_999_999),
        fc.nat(99_999),
        (amounts, net, tax) => {
          const payable = decimal(net).div('100');
          const owed = payable.plus(decimal(tax).div('100'));
          const parts = instalmentDues(
            { type: 'bill', payable, owed },
            amounts.map((amount) => ({ amount })),
          );
          expect(money(sum(parts.map((part) => part.payable)))).toBe(money(payable));
          expect(money(sum(parts.map((part) => part.withheld)))).toBe(money(owed.minus(payable)));
          expect(parts.every((part) => part.payable.gte('0') && part.withheld.gte('0'))).toBe(true);
        },
      ),
    );
  });
});
