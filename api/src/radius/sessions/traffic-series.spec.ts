import fc from 'fast-check';
import { trafficSeries, type TrafficSample } from './traffic-series';

const sample = (at: string, down: number, up = 1): TrafficSample => ({ startsAt: new Date(at), down, up });

describe('traffic bars', () => {
  it('days begin at midnight of the office', () => {
    const samples = [
      sample('2026-07-01T21:00:00Z', 5), // 23:00 of the 1st
      sample('2026-07-01T22:00:00Z', 7), // midnight
      sample('2026-07-03T21:00:00Z', 9),
      sample('2026-07-03T22:00:00Z', 100), // of the 4th
    ];
    expect(trafficSeries(samples, 'day', '2026-07-01', '2026-07-03')).toEqual([
      { at: '2026-07-01', down: 5, up: 1 },
      { at: '2026-07-02', down: 7, up: 1 },
      { at: '2026-07-03', down: 9, up: 1 },
    ]);
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-07-01', 24],
  ])('%s has %i hours', (day, hours) => {
    const bars = trafficSeries([], 'hour', day, day);
    expect(bars).toHaveLength(hours);
    expect(new Set(bars.map(({ at }) => at)).size).toBe(hours);
  });

  it('months are named by their first day', () => {
    const bars = trafficSeries([sample('2026-01-31T23:30:00Z', 3)], 'month', '2026-01-31', '2026-03-01');
    expect(bars.map(({ at, down }) => [at, down])).toEqual([
      ['2026-01-01', 0],
      ['2026-02-01', 3],
      ['2026-03-01', 0],
    ]);
  });

  it('hours, days and months of the same stretch add up to the same', () => {
    const hour = fc.integer({ min: 0, max: 58 * 24 }).map((n) => Date.UTC(2026, 2, 1) + n * 3_600_000);
    const samples = fc.array(
      fc.record({ at: hour, down: fc.nat(1_000_000), up: fc.nat(1000) }).map(({ at, down, up }) => ({
        startsAt: new Date(at),
        down,
        up,
      })),
    );
    fc.assert(
      fc.property(samples, (list) => {
        const totals = (['hour', 'day', 'month'] as const).map((span) =>
          trafficSeries(list, span, '2026-03-01', '2026-04-30').reduce((sum, { down }) => sum + down, 0),
        );
        expect(new Set(totals).size).toBe(1);
        expect(totals[0]).toBe(list.reduce((sum, { down }) => sum + down, 0));
      }),
    );
  });
});
