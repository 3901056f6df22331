import { addDays } from '@ponte/shared/calendar';
import fc from 'fast-check';
import { AGE_BUCKETS, bucketOf, daysLate, dueDays } from './ageing';

const TODAY = '2026-03-31';

describe('how old an open item is', () => {
  it.each([
    // due on     days  bucket
    ['2026-04-30', -30, 'not-due'],
    ['2026-03-31', 0, 'not-due'],
    ['2026-03-30', 1, '1-30'],
    ['2026-03-01', 30, '1-30'],
    ['2026-02-28', 31, '31-60'],
    ['2026-01-30', 60, '31-60'],
    ['2026-01-29', 61, '61-90'],
    ['2025-12-31', 90, '61-90'],
    ['2025-12-30', 91, 'over-90'],
  ])('due on %s it is %d days late: %s', (dueOn, days, bucket) => {
    expect(daysLate(dueOn, TODAY)).toBe(days);
    expect(bucketOf(dueOn, TODAY)).toBe(bucket);
  });

  it('puts each day into the one bucket whose due days it is among', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const dueOn = addDays(TODAY, -days);
        const holding = AGE_BUCKETS.filter((bucket) => {
          const { from, to } = dueDays(bucket, TODAY);
          return (from === null || dueOn >= from) && (to === null || dueOn <= to);
        });
        expect(holding).toEqual([bucketOf(dueOn, TODAY)]);
      }),
    );
  });
});
