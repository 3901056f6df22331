import Big from 'big.js';
import { promiseStateNow, type PromiseState } from './promise';

describe('a promise of 50.00 until 20 March', () => {
  it.each<[PromiseState, string, string, string, PromiseState]>([
    // state       on            paid     overdue  now
    ['open', '2026-03-10', '0.00', '73.20', 'open'],
    ['open', '2026-03-20', '49.99', '23.21', 'open'],
    ['open', '2026-03-20', '50.00', '23.20', 'kept'],
    ['open', '2026-03-15', '0.00', '0.00', 'kept'], // a credit note took it back
    ['open', '2026-03-15', '10.00', '-5.00', 'kept'],
    ['open', '2026-03-21', '49.99', '23.21', 'broken'],
    ['open', '2026-03-21', '50.00', '23.20', 'kept'],
    ['broken', '2026-03-25', '50.00', '23.20', 'kept'], // late, but paid
    ['kept', '2026-03-15', '0.00', '73.20', 'open'], // the payment was reversed
    ['kept', '2026-03-25', '0.00', '73.20', 'broken'],
    ['withdrawn', '2026-03-15', '50.00', '0.00', 'withdrawn'],
  ])('%s, on %s with %s paid and %s overdue: %s', (state, today, paid, overdue, now) => {
    const promise = {
      state,
      amount: new Big('50'),
      until: '2026-03-20',
      paid: new Big(paid),
      overdue: new Big(overdue),
    };
    expect(promiseStateNow(promise, today)).toBe(now);
  });
});
