import { addDays, addMonths } from '@ponte/shared/calendar';
import { money, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import type { LinePromotion } from '../line-promotion';
import { earlyFee, monthsIn, type Commitment, type FeeLine } from './early-fee';

const COMMITMENT: Commitment = {
  termStartsOn: '2025-01-01',
  commitmentEndsOn: '2026-12-31',
  earlyFee: 'none',
  earlyFeeAmount: null,
};
const LINE: FeeLine = {
  ...{ description: 'Fibra 1000', billing: 'recurring', startsOn: '2025-01-01', endsOn: null },
  ...{ quantity: new Big('1'), unitPrice: new Big('30'), discountPercent: new Big('0') },
  ...{ pausePercent: null, promotions: [] },
};
const promotion = (values: Partial<LinePromotion>): LinePromotion => ({
  ...{ id: 1, name: 'Benvenuto', from: '2025-01-01', to: null, kind: 'amount', value: new Big('10') },
  ...{ priority: 1, exclusive: false },
  ...values,
});
const PROMOTED = { ...LINE, promotions: [promotion({ to: '2026-01-01' })] };
const HALF_OFF = { ...LINE, discountPercent: new Big('50') };
const SETUP: FeeLine = {
  ...LINE,
  ...{
    description: 'Attivazione',
    billing: 'once',
    unitPrice: new Big('120'),
    discountPercent: new Big('100'),
  },
};

describe('what leaving early costs', () => {
  // A commitment from 1 January 2025 to 31 December 2026: 730 days.
  it.each<[string, Partial<Commitment>, FeeLine[], string, string]>([
    // what                               commitment                            lines     last day     EUR
    ['nothing is agreed', { earlyFee: 'none' }, [LINE], '2025-06-30', '0.00'],
    ['a fixed fee', fixed('60'), [LINE], '2025-06-30', '60.00'],
    ['a fixed fee, on the last day but one', fixed('60'), [LINE], '2026-12-30', '60.00'],
    ['a fixed fee, on the last day', fixed('60'), [LINE], '2026-12-31', '0.00'],
    ['a fixed fee, before the start', fixed('60'), [LINE], '2024-12-31', '60.00'],
    ['no commitment', { ...fixed('60'), commitmentEndsOn: null }, [LINE], '2025-06-30', '0.00'],
    ['the fees of 18 months', { earlyFee: 'fees' }, [LINE], '2025-06-30', '540.00'],
    ['the fees of 17 months and 16 of 31 days', { earlyFee: 'fees' }, [LINE], '2025-07-15', '525.48'],
    ['the fees of a day', { earlyFee: 'fees' }, [LINE], '2026-12-30', '0.97'],
    ['the fees of 6 months at 20 and 12 at 30', { earlyFee: 'fees' }, [PROMOTED], '2025-06-30', '480.00'],
    [
      'the fees of two of them',
      { earlyFee: 'fees' },
      [{ ...LINE, quantity: new Big('2') }],
      '2026-11-30',
      '60.00',
    ],
    [
      'no fees of what is sold once',
      { earlyFee: 'fees' },
      [{ ...SETUP, discountPercent: new Big('0') }],
      '2025-01-01',
      '0.00',
    ],
    [
      'no fees of a line that ends before',
      { earlyFee: 'fees' },
      [{ ...LINE, endsOn: '2025-06-30' }],
      '2025-06-30',
      '0.00',
    ],
    ['no discounts were had', { earlyFee: 'discounts' }, [LINE], '2025-06-30', '0.00'],
    ['60 of discounts, 549 of 730 days left', { earlyFee: 'discounts' }, [PROMOTED], '2025-06-30', '45.12'],
    ['120 of discounts, 365 of 730 days left', { earlyFee: 'discounts' }, [PROMOTED], '2025-12-31', '60.00'],
    [
      '120 of discounts, half a year after they ended',
      { earlyFee: 'discounts' },
      [PROMOTED],
      '2026-06-30',
      '30.25',
    ],
    [
      'half the price of a year, half the days left',
      { earlyFee: 'discounts' },
      [HALF_OFF],
      '2025-12-31',
      '90.00',
    ],
    ['an activation for free, half the days left', { earlyFee: 'discounts' }, [SETUP], '2025-12-31', '60.00'],
    ['both', { earlyFee: 'discounts' }, [PROMOTED, SETUP], '2025-12-31', '120.00'],
    ['discounts, gone before the start', { earlyFee: 'discounts' }, [PROMOTED, SETUP], '2024-12-31', '0.00'],
  ])('%s', (_, commitment, lines, lastDay, owed) => {
    const fee = earlyFee({ ...COMMITMENT, ...commitment }, lines, lastDay);
    expect(money(fee.amount)).toBe(owed);
    expect(money(sum(fee.parts.map(({ amount }) => amount)))).toBe(owed);
  });

  it('says what it is made of', () => {
    const fee = earlyFee({ ...COMMITMENT, earlyFee: 'discounts' }, [PROMOTED, SETUP, LINE], '2025-12-31');
    expect(fee.remaining).toEqual({ from: '2026-01-01', to: '2027-01-01' });
    expect(fee.parts.map(({ description, amount }) => [description, money(amount)])).toEqual([
      ['Fibra 1000', '60.00'],
      ['Attivazione', '60.00'],
    ]);
  });

  it('never grows when fees are owed and one stays longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 740 }), fc.integer({ min: 0, max: 60 }), (day, more) => {
        const fee = (lastDay: string) =>
          earlyFee({ ...COMMITMENT, earlyFee: 'fees' }, [PROMOTED], lastDay).amount;
        const first = addDays('2025-01-01', day);
        expect(fee(addDays(first, more)).lte(fee(first))).toBe(true);
      }),
    );
  });

  it('asks back no more discounts than were had', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 729 }), (day) => {
        const lastDay = addDays('2025-01-01', day);
        const { amount } = earlyFee({ ...COMMITMENT, earlyFee: 'discounts' }, [PROMOTED], lastDay);
        const had = monthsIn({ from: '2025-01-01', to: addDays(lastDay, 1) }).times('10');
        expect(amount.lte(had.plus('0.01'))).toBe(true);
      }),
    );
  });
});

describe('months in a span', () => {
  it.each([
    ['2025-01-01', '2026-01-01', '12.00'],
    ['2025-01-31', '2025-02-28', '1.00'],
    ['2025-01-15', '2025-02-14', '0.97'],
    ['2025-02-01', '2025-02-15', '0.50'],
    ['2025-03-10', '2025-03-10', '0.00'],
  ])('from %s to %s: %s', (from, to, months) => {
    expect(money(monthsIn({ from, to }))).toBe(months);
  });

  it('are whole between anniversaries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 40 }), (offset, count) => {
        const from = addDays('2024-01-01', offset);
        expect(monthsIn({ from, to: addMonths(from, count) }).toFixed()).toBe(String(count));
      }),
    );
  });
});

function fixed(amount: string): Partial<Commitment> {
  return { earlyFee: 'fixed', earlyFeeAmount: new Big(amount) };
}
