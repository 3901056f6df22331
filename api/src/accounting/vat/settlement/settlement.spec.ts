import { money, sum, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import type { VatCadence } from '../../periods/vat-cadence';
import { carried, settle, settlementLines, type SettlementSources } from './settlement';
import { dueDay, periodNumber, periodOf, taxFormCode } from './settlement-period';

const sources = (given: Partial<Record<keyof SettlementSources, string>>): SettlementSources => {
  const of = (name: keyof SettlementSources): Big => new Big(given[name] ?? '0');
  return {
    ...{
      sales: of('sales'),
      purchases: of('purchases'),
      outputVat: of('outputVat'),
      inputVat: of('inputVat'),
    },
    ...{ previousDebt: of('previousDebt'), previousCredit: of('previousCredit') },
    ...{ yearCredit: of('yearCredit'), advance: of('advance'), collectedVat: of('collectedVat') },
    paidInputVat: of('paidInputVat'),
  };
};

describe('what a period comes to', () => {
  it.each<[string, VatCadence, string, Parameters<typeof sources>[0], string, string, string]>([
    [
      'a month with a debt',
      'monthly',
      '2026-03-01',
      { outputVat: '2200', inputVat: '880' },
      '0.00',
      '1320.00',
      '0.00',
    ],
    [
      'a month with a credit',
      'monthly',
      '2026-03-01',
      { outputVat: '100', inputVat: '880' },
      '0.00',
      '0.00',
      '780.00',
    ],
    [
      'a credit carried uses up the debt',
      ...(['monthly', '2026-04-01', { outputVat: '1000', inputVat: '300', previousCredit: '780' }] as const),
      ...(['0.00', '0.00', '80.00'] as const),
    ],
    [
      'a small debt comes with the next',
      ...([
        'monthly',
        '2026-04-01',
        { outputVat: '1000', previousDebt: '99.99' },
        '0.00',
        '1099.99',
        '0.00',
      ] as const),
    ],
    [
      'a quarter with interest',
      ...([
        'quarterly',
        '2026-01-01',
        { outputVat: '22000', inputVat: '8800' },
        '132.00',
        '13332.00',
        '0.00',
      ] as const),
    ],
    [
      'interest on what is left after credits, rounded',
      ...([
        'quarterly',
        '2026-04-01',
        { outputVat: '100.50', yearCredit: '50' },
        '0.51',
        '51.01',
        '0.00',
      ] as const),
    ],
    ['no interest on a credit', 'quarterly', '2026-07-01', { inputVat: '10' }, '0.00', '0.00', '10.00'],
    [
      'no interest in the fourth quarter, less the advance',
      ...([
        'quarterly',
        '2026-10-01',
        { outputVat: '1000', advance: '880' },
        '0.00',
        '120.00',
        '0.00',
      ] as const),
    ],
  ])('%s', (_title, cadence, from, given, interest, due, credit) => {
    const figures = settle(periodOf(from, cadence), sources(given));
    expect([figures.interest, figures.due, figures.credit].map(money)).toEqual([interest, due, credit]);
  });

  it('is booked in balance, and clears the accounts of VAT', () => {
    const cents = fc
      .integer({ min: -1_000_000, max: 1_000_000 })
      .map((count) => new Big(String(count)).div('100'));
    fc.assert(
      fc.property(
        cents,
        cents,
        cents,
        fc.constantFrom<VatCadence>('monthly', 'quarterly'),
        (outputVat, inputVat, advance, cadence) => {
          const figures = settle(periodOf('2026-05-05', cadence), {
            ...sources({}),
            outputVat,
            inputVat,
            advance,
          });
          const lines = settlementLines(figures);
          const on = (code: string): Big =>
            sum(
              lines.filter(({ account }) => account === code).map(({ debit, credit }) => debit.minus(credit)),
            );
          expect(money(on('2601'))).toBe(money(outputVat));
          expect(money(on('1601'))).toBe(money(inputVat.neg()));
          expect(money(on('2605'))).toBe(money(figures.credit.minus(figures.due)));
        },
      ),
    );
  });
});

it.each([
  [
    '2026-03-01',
    'monthly',
    '100.00',
    '0',
    { previousDebt: '100.00', previousCredit: '0.00', yearCredit: '0.00' },
  ],
  [
    '2026-03-01',
    'monthly',
    '100.01',
    '0',
    { previousDebt: '0.00', previousCredit: '0.00', yearCredit: '0.00' },
  ],
  [
    '2026-11-01',
    'monthly',
    '50.00',
    '0',
    { previousDebt: '0.00', previousCredit: '0.00', yearCredit: '0.00' },
  ],
  [
    '2026-04-01',
    'quarterly',
    '50.00',
    '0',
    { previousDebt: '50.00', previousCredit: '0.00', yearCredit: '0.00' },
  ],
  [
    '2026-07-01',
    'quarterly',
    '50.00',
    '0',
    { previousDebt: '0.00', previousCredit: '0.00', yearCredit: '0.00' },
  ],
  [
    '2026-03-01',
    'monthly',
    '0',
    '70.00',
    { previousDebt: '0.00', previousCredit: '70.00', yearCredit: '0.00' },
  ],
  [
    '2026-12-01',
    'monthly',
    '0',
    '70.00',
    { previousDebt: '0.00', previousCredit: '0.00', yearCredit: '70.00' },
  ],
] as const)(
  '%s %s with a debt of %s and a credit of %s hands on %j',
  (from, cadence, due, credit, expected) => {
    const previous = { ...periodOf(from, cadence), due: new Big(due), credit: new Big(credit) };
    const { previousDebt, previousCredit, yearCredit } = carried(previous);
    expect({
      ...{
        previousDebt: money(previousDebt),
        previousCredit: money(previousCredit),
        yearCredit: money(yearCredit),
      },
    }).toEqual(expected);
  },
);

it.each([
  ['2026-01-31', 'monthly', '2026-01-01', '2026-01-31', 1, '2026-02-16', '6001'],
  ['2026-07-10', 'monthly', '2026-07-01', '2026-07-31', 7, '2026-08-20', '6007'],
  ['2026-12-10', 'monthly', '2026-12-01', '2026-12-31', 12, '2027-01-16', '6012'],
  ['2026-02-10', 'quarterly', '2026-01-01', '2026-03-31', 1, '2026-05-16', '6031'],
  ['2026-06-30', 'quarterly', '2026-04-01', '2026-06-30', 2, '2026-08-20', '6032'],
  ['2026-09-30', 'quarterly', '2026-07-01', '2026-09-30', 3, '2026-11-16', '6033'],
  ['2026-10-01', 'quarterly', '2026-10-01', '2026-12-31', 4, '2027-03-16', '6099'],
] as const)(
  '%s %s is in %s to %s, number %i, paid by %s with %s',
  (day, cadence, from, to, number, due, code) => {
    const period = periodOf(day, cadence);
    expect(period).toEqual({ cadence, from, to });
    expect([periodNumber(period), dueDay(period), taxFormCode(period)]).toEqual([number, due, code]);
  },
);

it('starts from nothing where nothing was before', () => {
  expect(money(settle(periodOf('2026-01-01', 'monthly'), sources({})).due)).toBe(money(ZERO));
});
