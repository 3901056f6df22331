import {
  adding,
  billsOf,
  closing,
  ending,
  pausing,
  promoting,
  repricing,
  requantifying,
  rescheduling,
  resuming,
  type Case,
} from '../../../test/support/bookkeeping';
import { decimal } from '@ponte/shared/money';

/** What, the contract and what happens to it, up to when, the bills: day and EUR without VAT. */
type Row = [string, Case, string, string[]];

const ACTIVATION = { kind: 'activation' as const };

/** Unless said otherwise: 30 EUR a month from the 1st of January 2026, each month in advance. */
describe('periods and issue dates', () => {
  it.each<Row>([
    ['monthly in advance', {}, '2026-03-31', ['2026-01-01 30.00', '2026-02-01 30.00', '2026-03-01 30.00']],
    [
      'monthly in arrears',
      { terms: { policy: 'arrears' } },
      '2026-03-31',
      ['2026-02-01 30.00', '2026-03-01 30.00'],
    ],
    [
      'monthly, billed on the 20th',
      { terms: { policy: 'fixed-day', fixedDay: 20 } },
      '2026-03-31',
      ['2026-01-20 30.00', '2026-02-20 30.00', '2026-03-20 30.00'],
    ],
    [
      'every two months',
      { terms: { recurrenceMonths: 2 } },
      '2026-06-30',
      ['2026-01-01 60.00', '2026-03-01 60.00', '2026-05-01 60.00'],
    ],
    [
      'by the quarter',
      { terms: { recurrenceMonths: 3 } },
      '2026-09-30',
      ['2026-01-01 90.00', '2026-04-01 90.00', '2026-07-01 90.00'],
    ],
    [
      'by the half-year in arrears',
      { terms: { recurrenceMonths: 6, policy: 'arrears' } },
      '2027-01-31',
      ['2026-07-01 180.00', '2027-01-01 180.00'],
    ],
    [
      'by the year',
      { terms: { recurrenceMonths: 12 } },
      '2028-01-31',
      ['2026-01-01 360.00', '2027-01-01 360.00', '2028-01-01 360.00'],
    ],
    [
      'from the 31st: the last of short months, then the 31st again',
      { terms: { startsOn: '2026-01-31' } },
      '2026-05-31',
      ['2026-01-31 30.00', '2026-02-28 30.00', '2026-03-31 30.00', '2026-04-30 30.00', '2026-05-31 30.00'],
    ],
    [
      'from the 30th over a leap February',
      { terms: { startsOn: '2028-01-30' } },
      '2028-04-30',
      ['2028-01-30 30.00', '2028-02-29 30.00', '2028-03-30 30.00', '2028-04-30 30.00'],
    ],
    [
      'from the 29th of February, by the year',
      { terms: { startsOn: '2024-02-29', recurrenceMonths: 12 } },
      '2028-03-31',
      [
        '2024-02-29 360.00',
        '2025-02-28 360.00',
        '2026-02-28 360.00',
        '2027-02-28 360.00',
        '2028-02-29 360.00',
      ],
    ],
    [
      'from the 17th, by the calendar: a first part',
      { terms: { startsOn: '2026-01-17', anchor: 'calendar' } },
      '2026-03-01',
      ['2026-01-17 14.52', '2026-02-01 30.00', '2026-03-01 30.00'],
    ],
    [
      'by calendar quarters from the 10th of February',
      { terms: { startsOn: '2026-02-10', anchor: 'calendar', recurrenceMonths: 3 } },
      '2026-07-01',
      ['2026-02-10 50.00', '2026-04-01 90.00', '2026-07-01 90.00'],
    ],
    [
      'by calendar years, in arrears',
      { terms: { startsOn: '2026-10-01', anchor: 'calendar', recurrenceMonths: 12, policy: 'arrears' } },
      '2027-01-31',
      ['2027-01-01 90.74'],
    ],
    [
      'on the 31st, which is the 28th of February',
      { terms: { policy: 'fixed-day', fixedDay: 31 } },
      '2026-04-30',
      ['2026-01-31 30.00', '2026-02-28 30.00', '2026-03-31 30.00', '2026-04-30 30.00'],
    ],
    [
      'on the 5th, from the 20th: the first bill on the 5th after',
      { terms: { startsOn: '2026-01-20', policy: 'fixed-day', fixedDay: 5 } },
      '2026-03-31',
      ['2026-02-05 30.00', '2026-03-05 30.00'],
    ],
  ])('%s', (_, given, until, bills) => {
    expect(billsOf(given, until)).toEqual(bills);
  });
});

describe('opening and closing', () => {
  it.each<Row>([
    [
      'closed at the end of a period',
      { events: [['2026-02-10', closing('2026-02-28')]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 30.00'],
    ],
    [
      'closed in the middle of one: the rest comes back',
      { events: [['2026-02-14', closing('2026-02-14')]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 30.00', '2026-02-15 -15.00'],
    ],
    [
      'closed on a day to come, known before: a last part',
      { events: [['2026-01-10', closing('2026-02-14')]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 15.00'],
    ],
    [
      'closed in arrears: a last part when it is over',
      { terms: { policy: 'arrears' }, events: [['2026-02-14', closing('2026-02-14')]] },
      '2026-04-30',
      ['2026-02-01 30.00', '2026-02-15 15.00'],
    ],
    [
      'closed backwards over two periods',
      { events: [['2026-03-05', closing('2026-01-20')]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 30.00', '2026-03-01 30.00', '2026-03-05 -70.65'],
    ],
    [
      'closed in the middle of a year paid ahead',
      { terms: { recurrenceMonths: 12 }, events: [['2026-07-01', closing('2026-06-30')]] },
      '2027-04-30',
      ['2026-01-01 360.00', '2026-07-01 -181.48'],
    ],
    [
      'called off: all of it comes back',
      { events: [['2026-01-10', closing('2025-12-31')]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-01-10 -30.00'],
    ],
    [
      'closed by months of thirty days on the 10th',
      { terms: { dayCount: 'thirty' }, events: [['2026-02-10', closing('2026-02-10')]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 30.00', '2026-02-11 -20.00'],
    ],
    [
      'opened by months of thirty days on the 17th',
      { terms: { dayCount: 'thirty', anchor: 'calendar', startsOn: '2026-01-17' } },
      '2026-02-01',
      ['2026-01-17 14.00', '2026-02-01 30.00'],
    ],
    [
      'opened on a 31st by months of thirty days',
      { terms: { dayCount: 'thirty', anchor: 'calendar', startsOn: '2026-01-31' } },
      '2026-02-01',
      ['2026-01-31 1.00', '2026-02-01 30.00'],
    ],
    [
      'closed on the 28th of February by months of thirty days: a whole month',
      { terms: { dayCount: 'thirty' }, events: [['2026-02-28', closing('2026-02-28')]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 30.00'],
    ],
    [
      'a quarter by months of thirty days, closed in its second month',
      { terms: { dayCount: 'thirty', recurrenceMonths: 3 }, events: [['2026-02-15', closing('2026-02-15')]] },
      '2026-04-30',
      ['2026-01-01 90.00', '2026-02-16 -45.00'],
    ],
    [
      'a line more from the middle of a period',
      { events: [['2026-01-17', adding('2026-01-17', '31')]] },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-01-17 15.00', '2026-02-01 61.00'],
    ],
    [
      'a line less from the middle of a period',
      { lines: [{}, { price: '28' }], events: [['2026-02-14', ending('2026-02-14', 1)]] },
      '2026-03-31',
      ['2026-01-01 58.00', '2026-02-01 58.00', '2026-02-15 -14.00', '2026-03-01 30.00'],
    ],
  ])('%s', (_, given, until, bills) => {
    expect(billsOf(given, until)).toEqual(bills);
  });
});

describe('what is paid once, and accessories', () => {
  it.each<Row>([
    [
      'an activation with the first bill',
      { lines: [{}, { ...ACTIVATION, price: '99' }] },
      '2026-02-28',
      ['2026-01-01 129.00', '2026-02-01 30.00'],
    ],
    [
      'in three parts, the odd cent first',
      { lines: [{ ...ACTIVATION, price: '100', instalments: 3 }] },
      '2026-06-30',
      ['2026-01-01 33.34', '2026-02-01 33.33', '2026-03-01 33.33'],
    ],
    [
      'in twelve, two of them, discounted',
      {
        lines: [
          {
            ...ACTIVATION,
            price: '60',
            quantity: decimal('2'),
            discountPercent: decimal('10'),
            instalments: 12,
          },
        ],
      },
      '2026-03-31',
      ['2026-01-01 9.00', '2026-02-01 9.00', '2026-03-01 9.00'],
    ],
    [
      'in parts by the quarter, in arrears',
      {
        terms: { recurrenceMonths: 3, policy: 'arrears' },
        lines: [{ ...ACTIVATION, price: '90', instalments: 2 }],
      },
      '2026-12-31',
      ['2026-04-01 45.00', '2026-07-01 45.00'],
    ],
    [
      'in parts on the 10th of the month',
      {
        terms: { policy: 'fixed-day', fixedDay: 10 },
        lines: [{ ...ACTIVATION, price: '90', instalments: 3 }],
      },
      '2026-12-31',
      ['2026-01-10 30.00', '2026-02-10 30.00', '2026-03-10 30.00'],
    ],
    [
      'in parts, closed early: the rest at once',
      {
        lines: [{ ...ACTIVATION, price: '120', instalments: 12 }],
        events: [['2026-03-10', closing('2026-03-15')]],
      },
      '2026-12-31',
      ['2026-01-01 10.00', '2026-02-01 10.00', '2026-03-01 10.00', '2026-03-16 90.00'],
    ],
    [
      'in parts over a change of periods: by the old ones',
      {
        lines: [{ ...ACTIVATION, price: '40', instalments: 4 }],
        events: [['2026-02-10', rescheduling('2026-03-01', { recurrenceMonths: 6 })]],
      },
      '2026-12-31',
      ['2026-01-01 10.00', '2026-02-01 10.00', '2026-03-01 10.00', '2026-04-01 10.00'],
    ],
    [
      'a router sold',
      { lines: [{}, { kind: 'accessory', provision: 'sold', price: '80' }] },
      '2026-02-28',
      ['2026-01-01 110.00', '2026-02-01 30.00'],
    ],
    [
      'a router rented',
      { lines: [{}, { kind: 'accessory', provision: 'rented', price: '5' }] },
      '2026-02-28',
      ['2026-01-01 35.00', '2026-02-01 35.00'],
    ],
    [
      'a router on loan',
      { lines: [{}, { kind: 'accessory', provision: 'loan', price: '80' }] },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-02-01 30.00'],
    ],
    ['a line that is free', { lines: [{ price: '0' }] }, '2026-02-28', []],
    [
      'three of a line, a tenth off',
      { lines: [{ quantity: decimal('3'), discountPercent: decimal('10') }] },
      '2026-01-31',
      ['2026-01-01 81.00'],
    ],
  ])('%s', (_, given, until, bills) => {
    expect(billsOf(given, until)).toEqual(bills);
  });
});

describe('another plan or price', () => {
  it.each<Row>([
    [
      'today, charged at once',
      { events: [['2026-01-17', repricing('2026-01-17', '60')]] },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-01-17 14.51', '2026-02-01 60.00'],
    ],
    [
      'today, with the next bill',
      { events: [['2026-01-17', repricing('2026-01-17', '60', 'next-bill')]] },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-02-01 74.51'],
    ],
    [
      'from the next period',
      { events: [['2026-01-17', repricing('2026-02-01', '60')]] },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-02-01 60.00'],
    ],
    [
      'on a day to come',
      { events: [['2026-01-17', repricing('2026-02-15', '60')]] },
      '2026-03-31',
      ['2026-01-01 30.00', '2026-02-01 15.00', '2026-02-15 30.00', '2026-03-01 60.00'],
    ],
    [
      'on a day past, over two periods',
      { events: [['2026-03-10', repricing('2026-01-17', '60')]] },
      '2026-03-31',
      ['2026-01-01 30.00', '2026-02-01 30.00', '2026-03-01 30.00', '2026-03-10 74.51'],
    ],
    [
      'in arrears, at once: each part when it is over',
      { terms: { policy: 'arrears' }, events: [['2026-01-17', repricing('2026-01-17', '60')]] },
      '2026-02-28',
      ['2026-01-17 15.48', '2026-02-01 29.03'],
    ],
    [
      'in arrears, with the next bill',
      { terms: { policy: 'arrears' }, events: [['2026-01-17', repricing('2026-01-17', '60', 'next-bill')]] },
      '2026-02-28',
      ['2026-02-01 44.51'],
    ],
    [
      'on the 20th of the month, with the next bill',
      {
        terms: { policy: 'fixed-day', fixedDay: 20 },
        events: [['2026-01-25', repricing('2026-01-25', '60', 'next-bill')]],
      },
      '2026-03-31',
      ['2026-01-20 30.00', '2026-02-20 66.78', '2026-03-20 60.00'],
    ],
    [
      'in a year paid ahead',
      { terms: { recurrenceMonths: 12 }, events: [['2026-07-01', repricing('2026-07-01', '60')]] },
      '2027-01-31',
      ['2026-01-01 360.00', '2026-07-01 181.48', '2027-01-01 720.00'],
    ],
    [
      'to a lower price in a year paid ahead: money back',
      { terms: { recurrenceMonths: 12 }, events: [['2026-07-01', repricing('2026-07-01', '20')]] },
      '2026-12-31',
      ['2026-01-01 360.00', '2026-07-01 -60.49'],
    ],
    [
      'twice on one day: the last one counts',
      {
        events: [
          ['2026-01-17', repricing('2026-01-17', '60')],
          ['2026-01-17', repricing('2026-01-17', '90')],
        ],
      },
      '2026-01-31',
      ['2026-01-01 30.00', '2026-01-17 29.03'],
    ],
    [
      'and back again',
      {
        events: [
          ['2026-01-11', repricing('2026-01-11', '60')],
          ['2026-01-21', repricing('2026-01-21', '30')],
        ],
      },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-01-11 20.33', '2026-01-21 -10.64', '2026-02-01 30.00'],
    ],
    [
      'more of it from the middle',
      { events: [['2026-01-17', requantifying('2026-01-17', '3')]] },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-01-17 29.03', '2026-02-01 90.00'],
    ],
    [
      'by months of thirty days',
      { terms: { dayCount: 'thirty' }, events: [['2026-01-16', repricing('2026-01-16', '60')]] },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-01-16 15.00', '2026-02-01 60.00'],
    ],
    [
      'and closed in the same period',
      {
        events: [
          ['2026-01-11', repricing('2026-01-11', '60')],
          ['2026-01-20', closing('2026-01-20')],
        ],
      },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-01-11 20.33', '2026-01-21 -21.29'],
    ],
  ])('%s', (_, given, until, bills) => {
    expect(billsOf(given, until)).toEqual(bills);
  });
});

describe('pauses', () => {
  it.each<Row>([
    [
      'a month without fee',
      { events: [['2026-01-10', pausing('2026-02-01', '2026-02-28')]] },
      '2026-03-31',
      ['2026-01-01 30.00', '2026-03-01 30.00'],
    ],
    [
      'from the middle to the middle, without fee',
      { events: [['2026-02-15', pausing('2026-02-15', '2026-03-16')]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 30.00', '2026-02-15 -15.00', '2026-03-17 14.52', '2026-04-01 30.00'],
    ],
    [
      'with a fifth of the fee',
      { events: [['2026-02-01', pausing('2026-02-15', '2026-03-16', '20')]] },
      '2026-04-30',
      [
        '2026-01-01 30.00',
        '2026-02-01 15.00',
        '2026-02-15 3.00',
        '2026-03-01 3.10',
        '2026-03-17 14.52',
        '2026-04-01 30.00',
      ],
    ],
    [
      'the money back with the next bill',
      { events: [['2026-02-15', pausing('2026-02-15', '2026-05-31', '10', 'next-bill')]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 30.00', '2026-03-01 -10.50', '2026-04-01 3.00'],
    ],
    [
      'open, without fee',
      { events: [['2026-02-01', pausing('2026-02-01', null)]] },
      '2026-06-30',
      ['2026-01-01 30.00'],
    ],
    [
      'open, ended after three months',
      {
        events: [
          ['2026-02-01', pausing('2026-02-01', null)],
          ['2026-05-16', resuming('2026-05-16')],
        ],
      },
      '2026-06-30',
      ['2026-01-01 30.00', '2026-05-16 15.48', '2026-06-01 30.00'],
    ],
    [
      'ended earlier than planned',
      {
        events: [
          ['2026-01-20', pausing('2026-02-01', '2026-04-30', '20')],
          ['2026-03-16', resuming('2026-03-16')],
        ],
      },
      '2026-05-31',
      [
        '2026-01-01 30.00',
        '2026-02-01 6.00',
        '2026-03-01 6.00',
        '2026-03-16 12.38',
        '2026-04-01 30.00',
        '2026-05-01 30.00',
      ],
    ],
    [
      'called off on its first day',
      {
        events: [
          ['2026-01-20', pausing('2026-02-01', '2026-04-30')],
          ['2026-02-01', resuming('2026-02-01')],
        ],
      },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 30.00', '2026-03-01 30.00', '2026-04-01 30.00'],
    ],
    [
      'of a season in a year paid ahead',
      { terms: { recurrenceMonths: 12 }, events: [['2026-06-01', pausing('2026-06-01', '2026-08-31')]] },
      '2026-12-31',
      ['2026-01-01 360.00', '2026-06-01 -211.07', '2026-09-01 120.33'],
    ],
    [
      'in arrears',
      { terms: { policy: 'arrears' }, events: [['2026-02-15', pausing('2026-02-15', '2026-03-14')]] },
      '2026-05-01',
      ['2026-02-01 30.00', '2026-02-15 15.00', '2026-04-01 16.45', '2026-05-01 30.00'],
    ],
    [
      'a price changed during it holds after it',
      {
        events: [
          ['2026-02-01', pausing('2026-02-01', '2026-02-28')],
          ['2026-02-10', repricing('2026-02-10', '40')],
        ],
      },
      '2026-03-31',
      ['2026-01-01 30.00', '2026-03-01 40.00'],
    ],
    [
      'a price changed during it counts for the part of the fee, too',
      {
        events: [
          ['2026-02-01', pausing('2026-02-01', '2026-03-31', '50')],
          ['2026-02-10', repricing('2026-03-01', '40')],
        ],
      },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 15.00', '2026-03-01 20.00', '2026-04-01 40.00'],
    ],
    [
      'closed during it',
      {
        events: [
          ['2026-02-01', pausing('2026-02-01', null, '20')],
          ['2026-02-14', closing('2026-02-14')],
        ],
      },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-02-01 6.00', '2026-02-15 -3.00'],
    ],
  ])('%s', (_, given, until, bills) => {
    expect(billsOf(given, until)).toEqual(bills);
  });
});

describe('other periods for a running contract', () => {
  it.each<Row>([
    [
      'months to quarters at the end of a month',
      { events: [['2026-02-10', rescheduling('2026-03-01', { recurrenceMonths: 3 })]] },
      '2026-06-30',
      ['2026-01-01 30.00', '2026-02-01 30.00', '2026-03-01 90.00', '2026-06-01 90.00'],
    ],
    [
      'months to calendar quarters: a bridging bill',
      { events: [['2026-01-10', rescheduling('2026-02-01', { recurrenceMonths: 3, anchor: 'calendar' })]] },
      '2026-07-31',
      ['2026-01-01 30.00', '2026-02-01 59.00', '2026-04-01 90.00', '2026-07-01 90.00'],
    ],
    [
      'from the 15th to the calendar: a bridging bill',
      {
        terms: { startsOn: '2026-01-15' },
        events: [['2026-02-01', rescheduling('2026-02-15', { anchor: 'calendar' })]],
      },
      '2026-04-30',
      ['2026-01-15 30.00', '2026-02-15 15.00', '2026-03-01 30.00', '2026-04-01 30.00'],
    ],
    [
      'a year to months in its middle: the rest comes back',
      { terms: { recurrenceMonths: 12 }, events: [['2026-07-01', rescheduling('2026-07-01', {})]] },
      '2026-08-31',
      ['2026-01-01 360.00', '2026-07-01 -151.48', '2026-08-01 30.00'],
    ],
    [
      'advance to arrears',
      { events: [['2026-01-10', rescheduling('2026-02-01', { policy: 'arrears' })]] },
      '2026-04-30',
      ['2026-01-01 30.00', '2026-03-01 30.00', '2026-04-01 30.00'],
    ],
    [
      'arrears to advance: two on one day',
      { terms: { policy: 'arrears' }, events: [['2026-01-10', rescheduling('2026-02-01', {})]] },
      '2026-03-31',
      ['2026-02-01 60.00', '2026-03-01 30.00'],
    ],
    [
      'to the 31st: the anchor of the new day',
      { events: [['2026-01-10', rescheduling('2026-01-31', {})]] },
      '2026-03-31',
      ['2026-01-01 30.00', '2026-01-31 29.03', '2026-02-28 30.00', '2026-03-31 30.00'],
    ],
    [
      'and a price afterwards',
      {
        events: [
          ['2026-01-10', rescheduling('2026-02-01', { recurrenceMonths: 3 })],
          ['2026-03-01', repricing('2026-05-01', '60')],
        ],
      },
      '2026-05-31',
      ['2026-01-01 30.00', '2026-02-01 90.00', '2026-05-01 180.00'],
    ],
  ])('%s', (_, given, until, bills) => {
    expect(billsOf(given, until)).toEqual(bills);
  });
});

describe('promotions', () => {
  it.each<Row>([
    [
      'half off for two months',
      { events: [['2026-01-01', promoting('2026-01-01', '2026-03-01', '50%')]] },
      '2026-03-31',
      ['2026-01-01 15.00', '2026-02-01 15.00', '2026-03-01 30.00'],
    ],
    [
      'half off until the middle of a month',
      { events: [['2026-01-01', promoting('2026-01-01', '2026-02-15', '50%')]] },
      '2026-02-28',
      ['2026-01-01 15.00', '2026-02-01 22.50'],
    ],
    [
      'five euro a month off',
      { events: [['2026-01-01', promoting('2026-01-01', null, '5')]] },
      '2026-01-31',
      ['2026-01-01 25.00'],
    ],
    [
      'five euro a month off a quarter',
      { terms: { recurrenceMonths: 3 }, events: [['2026-01-01', promoting('2026-01-01', null, '5')]] },
      '2026-01-31',
      ['2026-01-01 75.00'],
    ],
    [
      'more off than it costs: free',
      { events: [['2026-01-01', promoting('2026-01-01', '2026-02-01', '35')]] },
      '2026-02-28',
      ['2026-02-01 30.00'],
    ],
    [
      'a tenth, then five euro',
      {
        events: [
          ['2026-01-01', promoting('2026-01-01', null, '10%', { priority: 1 })],
          ['2026-01-01', promoting('2026-01-01', null, '5', { priority: 2 })],
        ],
      },
      '2026-01-31',
      ['2026-01-01 22.00'],
    ],
    [
      'five euro, then a tenth',
      {
        events: [
          ['2026-01-01', promoting('2026-01-01', null, '10%', { priority: 2 })],
          ['2026-01-01', promoting('2026-01-01', null, '5', { priority: 1 })],
        ],
      },
      '2026-01-31',
      ['2026-01-01 22.50'],
    ],
    [
      'an exclusive one alone',
      {
        events: [
          ['2026-01-01', promoting('2026-01-01', null, '50%')],
          ['2026-01-01', promoting('2026-01-01', null, '10%', { exclusive: true })],
        ],
      },
      '2026-01-31',
      ['2026-01-01 27.00'],
    ],
    [
      'closed under half price: half comes back',
      {
        events: [
          ['2026-01-01', promoting('2026-01-01', null, '50%')],
          ['2026-01-10', closing('2026-01-10')],
        ],
      },
      '2026-02-28',
      ['2026-01-01 15.00', '2026-01-11 -10.16'],
    ],
    [
      'given when the month is billed: from the next',
      { events: [['2026-01-10', promoting('2026-01-10', null, '50%')]] },
      '2026-02-28',
      ['2026-01-01 30.00', '2026-02-01 15.00'],
    ],
    [
      'follows the line to another price',
      {
        events: [
          ['2026-01-01', promoting('2026-01-01', null, '50%')],
          ['2026-01-17', repricing('2026-02-01', '60')],
        ],
      },
      '2026-02-28',
      ['2026-01-01 15.00', '2026-02-01 30.00'],
    ],
    [
      'and a pause with a fifth of the fee',
      {
        events: [
          ['2026-01-01', promoting('2026-01-01', null, '50%')],
          ['2026-01-01', pausing('2026-02-01', '2026-02-28', '20')],
        ],
      },
      '2026-03-31',
      ['2026-01-01 15.00', '2026-02-01 3.00', '2026-03-01 15.00'],
    ],
  ])('%s', (_, given, until, bills) => {
    expect(billsOf(given, until)).toEqual(bills);
  });
});
