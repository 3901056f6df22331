import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDate,
  dayOfMonth,
  days,
  daysBetween,
  daysInMonth,
  earliest,
  endOfMonth,
  intersect,
  isoWeekday,
  isCivilDate,
  latest,
  monthsBetween,
  startOfMonth,
  type CivilDate,
} from './calendar';

const day: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 73_000 })
  .map((count) => addDays('1950-01-01', count));
const period = fc
  .tuple(day, fc.integer({ min: 1, max: 1000 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

describe('isCivilDate', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2025-04-31', false],
    ['2025-13-01', false],
    ['2025-1-01', false],
    ['2025-01-01T00:00:00Z', false],
    ['', false],
  ])('%s: %s', (text, real) => {
    expect(isCivilDate(text)).toBe(real);
  });
});

describe('isoWeekday', () => {
  it.each([
    ['1970-01-01', 4],
    ['2026-03-02', 1],
    ['2026-03-07', 6],
    ['2026-03-08', 7],
    ['1900-01-01', 1],
  ])('%s: %i', (on, weekday) => {
    expect(isoWeekday(on)).toBe(weekday);
  });
});

describe('addMonths', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 2, '2025-03-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -13, '2023-12-15'],
    ['2025-12-01', 1, '2026-01-01'],
  ])('%s + %i = %s', (anchor, count, result) => {
    expect(addMonths(anchor, count)).toBe(result);
  });

  const count = fc.integer({ min: -600, max: 600 });

  it('lands in the month meant, on the anchor day or on the last of a shorter month', () => {
    fc.assert(
      fc.property(day, count, (anchor, months) => {
        const landed = addMonths(anchor, months);
        expect(isCivilDate(landed)).toBe(true);
        expect(monthsBetween(anchor, landed)).toBe(months);
        expect(dayOfMonth(landed)).toBe(Math.min(dayOfMonth(anchor), dayOfMonth(endOfMonth(landed))));
      }),
    );
  });

  it('counted from one anchor never goes backwards and never skips a month', () => {
    fc.assert(
      fc.property(day, count, (anchor, months) => {
        const length = daysBetween(addMonths(anchor, months), addMonths(anchor, months + 1));
        expect(length).toBeGreaterThanOrEqual(28);
        expect(length).toBeLessThanOrEqual(31);
      }),
    );
  });

  it('undoes itself for anchors every month has', () => {
    fc.assert(
      fc.property(day, count, (anchor, months) => {
        fc.pre(dayOfMonth(anchor) <= 28);
        expect(addMonths(addMonths(anchor, months), -months)).toBe(anchor);
      }),
    );
  });
});

describe('days', () => {
  it('adds and subtracts exactly, over leap days and the nights the clock changes', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2025-03-30', 1)).toBe('2025-03-31');
    expect(addDays('2025-10-26', 1)).toBe('2025-10-27');
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });

  it('agree with the calendar of the machine on every day of eight centuries', () => {
    const first = Date.UTC(1600, 0, 1);
    for (let count = 0; count < 292_500; count += 1) {
      const expected = new Date(first + count * 86_400_000).toISOString().slice(0, 10);
      if (addDays('1600-01-01', count) !== expected || daysBetween('1600-01-01', expected) !== count)
        throw new Error(expected);
    }
    expect(addDays('1600-01-01', 292_499)).toBe('2400-11-01');
  });

  it('order as strings', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
        expect([earliest(a, b), latest(a, b)]).toEqual([a, b].sort());
      }),
    );
  });
});

describe('half-open periods', () => {
  it('cut anywhere, the two parts have as many days as the whole and share none', () => {
    fc.assert(
      fc.property(period, fc.nat(1000), (whole, at) => {
        const cut = addDays(whole.from, at % (days(whole) + 1));
        const [before, after] = [
          { from: whole.from, to: cut },
          { from: cut, to: whole.to },
        ];
        expect(days(before) + days(after)).toBe(days(whole));
        expect(intersect(before, after)).toBeNull();
      }),
    );
  });

  it('share exactly the days that are in both', () => {
    fc.assert(
      fc.property(period, period, day, (a, b, some) => {
        const shared = intersect(a, b);
        const within = (p: { from: CivilDate; to: CivilDate } | null) =>
          p !== null && p.from <= some && some < p.to;
        expect(within(shared)).toBe(within(a) && within(b));
        expect(intersect(b, a)).toEqual(shared);
      }),
    );
  });

  it('with an open end go on for ever', () => {
    const march = { from: '2025-03-01', to: '2025-04-01' };
    expect(intersect(march, { from: '2025-03-17', to: null })).toEqual({
      from: '2025-03-17',
      to: '2025-04-01',
    });
    expect(intersect(march, { from: '2025-04-01', to: null })).toBeNull();
  });
});

describe('months', () => {
  it.each([
    [2023, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2025, 4, 30],
    [2025, 12, 31],
  ])('%i-%i has %i days', (year, month, length) => {
    expect(daysInMonth(year, month)).toBe(length);
  });

  it('begin on the first and end on the last', () => {
    expect(startOfMonth('2024-02-17')).toBe('2024-02-01');
    expect(endOfMonth('2024-02-17')).toBe('2024-02-29');
    expect(civilDate(2025, 2, 31)).toBe('2025-02-28');
  });
});
