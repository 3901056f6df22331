import { addDays } from '@ponte/shared/calendar';
import { decimal, sum } from '@ponte/shared/money';
import fc from 'fast-check';
import { agedPartners, agedSums, type AgedSums, type DatedAmount } from './aged-balance';

const DAY = '2026-03-31';

const owed = (partnerName: string, dueOn: string | null, amount: string): DatedAmount => ({
  ...{ partnerId: partnerName.length, partnerName, dueOn, amount: decimal(amount) },
});
const figures = ({ buckets, credit, balance }: AgedSums): string[] =>
  [...Object.values(buckets), credit, balance].map((amount) => amount.toFixed(2));

describe('the aged balance', () => {
  it('has what each partner owes by its lateness, beside what it paid on account', () => {
    const amounts = [
      owed('Rossi Mario', '2026-03-31', '10.00'),
      owed('Rossi Mario', '2026-03-30', '20.00'),
      owed('Rossi Mario', '2026-02-28', '30.00'),
      owed('Rossi Mario', '2026-01-29', '40.00'),
      owed('Rossi Mario', '2025-01-01', '50.00'),
      owed('Rossi Mario', '2025-01-01', '-5.00'), // a credit note
      owed('Rossi Mario', null, '-7.50'),
      owed('Bianchi', '2026-03-01', '1.00'),
      owed('Verdi', '2026-03-01', '3.00'), // paid since: nothing is left of it
      owed('Verdi', '2026-03-01', '-3.00'),
    ];
    expect(agedPartners(amounts, DAY).map((row) => [row.partnerName, ...figures(row)])).toEqual([
      //              not due   1–30     31–60    61–90    over 90  credit   balance
      ['Bianchi', '0.00', '1.00', '0.00', '0.00', '0.00', '0.00', '1.00'],
      ['Rossi Mario', '10.00', '20.00', '30.00', '40.00', '45.00', '-7.50', '137.50'],
    ]);
  });

  it('adds up: buckets, partners and all amounts are one sum', () => {
    const amount = fc.record({
      partnerId: fc.integer({ min: 1, max: 4 }),
      partnerName: fc.constant('Cliente'),
      dueOn: fc.option(fc.integer({ min: -200, max: 200 }).map((days) => addDays(DAY, days))),
      amount: fc.integer({ min: -99_999, max: 99_999 }).map((cents) => decimal(cents).div('100')),
    });
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const all = sum(amounts.map((each) => each.amount)).toFixed(2);
        expect(agedSums(amounts, DAY).balance.toFixed(2)).toBe(all);
        expect(sum(agedPartners(amounts, DAY).map(({ balance }) => balance)).toFixed(2)).toBe(all);
      }),
    );
  });
});
