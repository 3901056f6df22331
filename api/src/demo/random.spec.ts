import fc from 'fast-check';
import { Random, scatter } from './random';

const draws = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

describe('Random', () => {
  it('repeats itself for the same seed and path', () => {
    expect(draws(new Random(7, 'customer', 12), 50)).toEqual(draws(new Random(7, 'customer', 12), 50));
  });

  it('gives other numbers for another seed or path', () => {
    const first = draws(new Random(7, 'customer', 12), 5);
    expect(draws(new Random(8, 'customer', 12), 5)).not.toEqual(first);
    expect(draws(new Random(7, 'customer', 13), 5)).not.toEqual(first);
    expect(draws(new Random(7, 'contract', 12), 5)).not.toEqual(first);
  });

  it('spreads evenly', () => {
    const random = new Random(1, 'even');
    const tenths = draws(random, 20_000).map((draw) => Math.floor(draw * 10));
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const count = tenths.filter((entry) => entry === tenth).length;
      expect(Math.abs(count - 2000)).toBeLessThan(200);
    }
  });

  it('spreads evenly also over the first draw of neighbouring paths', () => {
    const below = Array.from({ length: 10_000 }, (_, i) => new Random(3, 'x', i).next()).filter(
      (n) => n < 0.25,
    );
    expect(Math.abs(below.length - 2500)).toBeLessThan(200);
  });

  it('stays within both ends, and reaches them', () => {
    const random = new Random(1, 'ends');
    const seen = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
  });

  it('chooses by weight', () => {
    const random = new Random(1, 'weights');
    const heavy = Array.from({ length: 4000 }, () =>
      random.weighted([
        [3, 'heavy'],
        [1, 'light'],
        [0, 'never'],
      ]),
    );
    expect(heavy).not.toContain('never');
    expect(Math.abs(heavy.filter((value) => value === 'heavy').length - 3000)).toBeLessThan(150);
  });

  it('refuses an empty list', () => {
    expect(() => new Random(1).pick([])).toThrow(RangeError);
    expect(() => new Random(1).weighted([])).toThrow(RangeError);
  });
});

describe('scatter', () => {
  it('is one to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7918 }), (span) => {
        const seen = new Set(Array.from({ length: span }, (_, index) => scatter(index, span)));
        return seen.size === span && Math.max(...seen) === span - 1;
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a span that shares its step', () => {
    expect(() => scatter(1, 7919 * 2)).toThrow(RangeError);
  });
});
