import * as fc from 'fast-check';
import { buildRateLimit, rateFaults, rateWarnings, type RateLimits } from './rate-limit';
import { longestBurst, parseRateLimit } from './rate-limit-text';

const BLANK: RateLimits = {
  upKbps: 10_000,
  downKbps: 100_000,
  unlimited: false,
  burstUpKbps: null,
  burstDownKbps: null,
  thresholdUpKbps: null,
  thresholdDownKbps: null,
  burstTimeUpS: null,
  burstTimeDownS: null,
  priority: 8,
  minUpKbps: null,
  minDownKbps: null,
};
const limits = (values: Partial<RateLimits>): RateLimits => ({ ...BLANK, ...values });
const burst = (up: number, down: number) => ({ burstUpKbps: up, burstDownKbps: down });
const threshold = (up: number, down: number) => ({ thresholdUpKbps: up, thresholdDownKbps: down });
const time = (up: number, down: number) => ({ burstTimeUpS: up, burstTimeDownS: down });
const rate = (up: number, down: number) => ({ upKbps: up, downKbps: down });

describe('what is sent to the router', () => {
  it.each<[string, Partial<RateLimits>]>([
    ['10M/100M', {}],
    ['64k/128M', rate(64, 128_000)],
    ['2500k/25M', rate(2500, 25_000)],
    ['1000M/1000M', rate(1_000_000, 1_000_000)],
    ['5M/50M 10M/100M', { ...rate(5000, 50_000), ...burst(10_000, 100_000) }],
    [
      '64k/64k 256k/256k 128k/128k 10/10',
      { ...rate(64, 64), ...burst(256, 256), ...threshold(128, 128), ...time(10, 10) },
    ],
    [
      '5M/50M 10M/100M 4M/40M 8/8',
      { ...rate(5000, 50_000), ...burst(10_000, 100_000), ...threshold(4000, 40_000), ...time(8, 8) },
    ],
    ['5M/50M 10M/100M 5M/50M 8/8', { ...rate(5000, 50_000), ...burst(10_000, 100_000), ...time(8, 8) }],
    [
      '5M/50M 10M/100M 4M/40M',
      { ...rate(5000, 50_000), ...burst(10_000, 100_000), ...threshold(4000, 40_000) },
    ],
    [
      '5M/50M 10M/100M 4M/40M 8/8 8 1M/10M',
      {
        ...{ ...rate(5000, 50_000), ...burst(10_000, 100_000), ...threshold(4000, 40_000), ...time(8, 8) },
        ...{ minUpKbps: 1000, minDownKbps: 10_000 },
      },
    ],
    [
      '5M/50M 10M/100M 4M/40M 8/8 3',
      {
        ...rate(5000, 50_000),
        ...burst(10_000, 100_000),
        ...threshold(4000, 40_000),
        ...time(8, 8),
        priority: 3,
      },
    ],
    ['2M/20M 0/0 0/0 0/0 5', { ...rate(2000, 20_000), priority: 5 }],
    ['2M/20M 0/0 0/0 0/0 8 512k/5M', { ...rate(2000, 20_000), minUpKbps: 512, minDownKbps: 5000 }],
    ['2M/20M 0/0 0/0 0/0 8 2M/5M', { ...rate(2000, 20_000), minDownKbps: 5000 }],
    ['2M/20M 0/40M 0/20M 0/1', { ...rate(2000, 20_000), burstDownKbps: 40_000 }],
    ['0/0', { ...rate(0, 0), unlimited: true }],
    ['0/0 0/0 0/0 0/0 2', { ...rate(0, 0), unlimited: true, priority: 2 }],
  ])('%s', (expected, values) => {
    expect(rateFaults(limits(values))).toEqual([]);
    expect(buildRateLimit(limits(values))).toBe(expected);
    expect(parseRateLimit(expected)).not.toBeNull();
  });

  it.each<[Partial<RateLimits>, string, string]>([
    [{ downKbps: 0 }, 'downKbps', 'radius-service.rate-missing'],
    [burst(5000, 200_000), 'burstUpKbps', 'radius-service.burst-below-rate'],
    [threshold(1000, 1000), 'thresholdUpKbps', 'radius-service.needs-burst'],
    [
      { ...burst(20_000, 200_000), ...threshold(30_000, 1000) },
      'thresholdUpKbps',
      'radius-service.threshold-above-burst',
    ],
    [time(8, 8), 'burstTimeUpS', 'radius-service.needs-burst'],
    [{ ...burst(20_000, 200_000), ...time(0, 8) }, 'burstTimeUpS', 'radius-service.burst-time'],
    [{ priority: 9 }, 'priority', 'radius-service.priority'],
    [{ minUpKbps: 20_000 }, 'minUpKbps', 'radius-service.guaranteed-above-rate'],
  ])('%j is refused', (values, field, code) => {
    expect(rateFaults(limits(values))).toContainEqual({ field, code });
  });

  it.each<[Partial<RateLimits>, string[]]>([
    [{}, []],
    [rate(100_000, 10_000), ['inverted']],
    [burst(10_000, 100_000), ['burst-without-effect']],
    [{ ...burst(20_000, 200_000), ...threshold(15_000, 50_000) }, ['threshold-above-rate']],
  ])('%j is warned of as %j', (values, expected) => {
    expect(rateWarnings(limits(values))).toEqual(expected);
  });
});

describe('what a string says', () => {
  const [k, M] = [1000, 1_000_000];
  const both = (up: number, down = up) => ({ up, down });

  it.each([
    ['128k', both(128 * k), null, null, null, 8, both(128 * k)],
    ['64k/128M', both(64 * k, 128 * M), null, null, null, 8, both(64 * k, 128 * M)],
    [
      '5M/50M 10M/100M',
      both(5 * M, 50 * M),
      both(10 * M, 100 * M),
      both(5 * M, 50 * M),
      both(1),
      8,
      both(5 * M, 50 * M),
    ],
    ['64k 256k', both(64 * k), both(256 * k), both(64 * k), both(1), 8, both(64 * k)],
    [
      '5M/50M 10M/100M 4M/40M 8 3',
      both(5 * M, 50 * M),
      both(10 * M, 100 * M),
      both(4 * M, 40 * M),
      both(8),
      3,
      both(5 * M, 50 * M),
    ],
    ['2M/20M 0/0 0/0 0/0 8 512k/5M', both(2 * M, 20 * M), null, null, null, 8, both(512 * k, 5 * M)],
    ['128000/1024000', both(128 * k, 1024 * k), null, null, null, 8, both(128 * k, 1024 * k)],
    ['4M/4M 8M', both(4 * M), both(8 * M), both(4 * M), both(1), 8, both(4 * M)],
    [
      '10M/100M 20M/200M 8M/80M 30/60',
      both(10 * M, 100 * M),
      both(20 * M, 200 * M),
      both(8 * M, 80 * M),
      both(30, 60),
      8,
      both(10 * M, 100 * M),
    ],
    [
      '10M/100M  20M/200M',
      both(10 * M, 100 * M),
      both(20 * M, 200 * M),
      both(10 * M, 100 * M),
      both(1),
      8,
      both(10 * M, 100 * M),
    ],
    ['0/0', both(0), null, null, null, 8, both(0)],
    ['1G', both(1000 * M), null, null, null, 8, both(1000 * M)],
  ])('%s', (text, rateOf, burstOf, thresholdOf, timeOf, priority, guaranteed) => {
    const expected = {
      rate: rateOf,
      burst: burstOf,
      threshold: thresholdOf,
      time: timeOf,
      priority,
      guaranteed,
    };
    expect(parseRateLimit(text)).toEqual(expected);
  });

  it.each([
    ...['10M/100M 5M/50M', '10M/100M 20M/200M 8M/80M 8/8 9', '10M/100M 20M/200M 8M/80M 8/8 8 20M/200M'],
    ...['10m/100m', '10 M/100 M', '10Mbps', '1.5M/10M', '/10M', '-1M/1M', '', '1M 2M 1M 8 8 1M 1M'],
    '1M/1M x',
  ])('%j says nothing', (text) => {
    expect(parseRateLimit(text)).toBeNull();
  });

  it('bursts as long as the grammar tells', () => {
    expect(longestBurst(100, 40, 8)).toBeCloseTo(3.2);
  });

  it('is what was meant, whatever was meant', () => {
    const kbps = fc.integer({ min: 1, max: 2_000_000 });
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const any = fc.record({
      ...{ upKbps: kbps, downKbps: kbps, unlimited: fc.constant(false) },
      ...{ burstUpKbps: maybe(kbps), burstDownKbps: maybe(kbps) },
      ...{ thresholdUpKbps: maybe(kbps), thresholdDownKbps: maybe(kbps) },
      ...{
        burstTimeUpS: maybe(fc.integer({ min: 0, max: 4000 })),
        burstTimeDownS: maybe(fc.integer({ min: 0, max: 4000 })),
      },
      ...{ priority: fc.integer({ min: 0, max: 9 }), minUpKbps: maybe(kbps), minDownKbps: maybe(kbps) },
    });
    fc.assert(
      fc.property(any, (meant) => {
        fc.pre(rateFaults(meant).length === 0);
        const text = buildRateLimit(meant);
        const read = parseRateLimit(text);
        expect(text.length).toBeLessThanOrEqual(120);
        expect(read).toMatchObject({
          rate: { up: meant.upKbps * 1000, down: meant.downKbps * 1000 },
          priority: meant.priority,
          guaranteed: {
            up: (meant.minUpKbps ?? meant.upKbps) * 1000,
            down: (meant.minDownKbps ?? meant.downKbps) * 1000,
          },
        });
        if (meant.burstDownKbps === null && meant.burstUpKbps === null) expect(read?.burst).toBeNull();
        if (meant.burstDownKbps !== null) {
          expect(read?.burst?.down).toBe(meant.burstDownKbps * 1000);
          expect(read?.threshold?.down).toBe((meant.thresholdDownKbps ?? meant.downKbps) * 1000);
          expect(read?.time?.down).toBe(meant.burstTimeDownS ?? 1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never fails over what is no string of this kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789kMG/ .-x') }), (text) => {
        const read = parseRateLimit(text);
        if (read?.burst) expect(read.burst.down === 0 || read.burst.down >= read.rate.down).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
