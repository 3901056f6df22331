import { addDays } from '@ponte/shared/calendar';
import fc from 'fast-check';
import {
  exclusionOn,
  isOpenAt,
  nextCutOffDay,
  nextOpenDay,
  type CutOffCalendar,
  type ExcludedRange,
} from './cut-off-calendar';

const OFFICE: CutOffCalendar = {
  weekdays: [6, 7],
  holidays: true,
  eves: false,
  patronDay: '08-05',
  ranges: [
    { name: 'Agosto', from: '08-10', to: '08-23' },
    { name: 'Feste', from: '12-23', to: '01-06' },
    { name: 'Trasloco', from: '2026-05-18', to: '2026-05-20' },
  ],
  opensAt: '09:00',
  closesAt: '16:00',
};

describe('a day without cut-offs', () => {
  it.each([
    // day          why
    ['2026-03-06', null], // a Friday
    ['2026-03-07', 'weekday'],
    ['2026-03-08', 'weekday'],
    ['2026-03-09', null],
    ['2026-04-06', 'holiday'], // Easter Monday
    ['2026-06-02', 'holiday'],
    ['2026-08-05', 'patron'],
    ['2026-08-07', null],
    ['2026-08-10', 'range'],
    ['2026-08-24', null],
    ['2026-12-22', null],
    ['2026-12-23', 'range'],
    ['2026-12-31', 'range'],
    ['2027-01-05', 'range'],
    ['2027-01-07', null],
    ['2026-05-18', 'range'],
    ['2027-05-18', null],
  ])('%s: %s', (day, why) => {
    expect(exclusionOn(day, OFFICE)?.why ?? null).toBe(why);
  });

  it.each([
    ['2026-03-05', null],
    ['2026-03-06', 'eve'], // of the week-end
    ['2026-06-01', 'eve'], // of the Republic
    ['2026-08-04', 'eve'], // of the patron
  ])('with eves %s: %s', (day, why) => {
    expect(exclusionOn(day, { ...OFFICE, eves: true })?.why ?? null).toBe(why);
  });

  it('tells which holiday and which range', () => {
    expect(exclusionOn('2026-04-06', OFFICE)).toEqual({ why: 'holiday', holiday: 'easter-monday' });
    expect(exclusionOn('2026-08-12', OFFICE)).toEqual({ why: 'range', name: 'Agosto' });
  });
});

describe('hours', () => {
  it.each([
    ['08:59', false],
    ['09:00', true],
    ['15:59', true],
    ['16:00', false],
  ])('%s: %s', (time, open) => {
    expect(isOpenAt(time, OFFICE)).toBe(open);
  });
});

describe('the next day for cut-offs', () => {
  it.each([
    // from        now                     day
    ['2026-03-03', '2026-03-06', '08:00', '2026-03-06'],
    ['2026-03-03', '2026-03-06', '15:59', '2026-03-06'],
    ['2026-03-03', '2026-03-06', '16:00', '2026-03-09'],
    ['2026-03-03', '2026-03-07', '10:00', '2026-03-09'],
    ['2026-03-14', '2026-03-06', '10:00', '2026-03-16'],
    ['2026-12-23', '2026-12-23', '10:00', '2027-01-07'],
  ])('from %s, asked on %s at %s: %s', (from, today, time, day) => {
    expect(nextCutOffDay(from, { today, time }, OFFICE)).toBe(day);
  });

  it('is none where every day is excluded', () => {
    expect(nextOpenDay('2026-03-03', { ...OFFICE, weekdays: [1, 2, 3, 4, 5, 6, 7] })).toBeNull();
  });

  const monthDay = fc.integer({ min: 0, max: 365 }).map((count) => addDays('2024-01-01', count).slice(5));
  const range: fc.Arbitrary<ExcludedRange> = fc.record({
    name: fc.constant('x'),
    from: monthDay,
    to: monthDay,
  });
  const calendar: fc.Arbitrary<CutOffCalendar> = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    holidays: fc.boolean(),
    eves: fc.boolean(),
    patronDay: fc.option(monthDay),
    ranges: fc.array(range, { maxLength: 3 }),
    opensAt: fc.constant('09:00'),
    closesAt: fc.constant('16:00'),
  });

  it('is the first that is not excluded', () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: 0, max: 2000 }), (any, ahead) => {
        const from = addDays('2025-01-01', ahead);
        const day = nextOpenDay(from, any);
        fc.pre(day !== null);
        expect(exclusionOn(day, any)).toBeNull();
        for (let before = from; before < day; before = addDays(before, 1)) {
          expect(exclusionOn(before, any)).not.toBeNull();
        }
      }),
    );
  });
});
