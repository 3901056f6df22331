import fc from 'fast-check';
import { addDays, daysBetween, isoWeekday, type CivilDate } from './calendar';
import { easter, holidayOn } from './holidays';

describe('Easter', () => {
  // Dates of the Italian calendars; 2038 and 1818 are the latest and the earliest there can be.
  it.each([
    '1818-03-22',
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2038-04-25',
    '2076-04-19',
    '2100-03-28',
  ])('%s', (day) => {
    expect(easter(Number(day.slice(0, 4)))).toBe(day);
  });

  it('is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const day = easter(year);
        expect(isoWeekday(day)).toBe(7);
        expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});

describe('national holidays', () => {
  const of = (year: number): [CivilDate, string][] => {
    const first = `${year}-01-01`;
    return Array.from({ length: daysBetween(first, `${year + 1}-01-01`) }, (_, day) =>
      addDays(first, day),
    ).flatMap((day): [CivilDate, string][] => {
      const name = holidayOn(day);
      return name === null ? [] : [[day, name]];
    });
  };

  it('are thirteen from 2026 on', () => {
    expect(of(2026)).toEqual([
      ['2026-01-01', 'new-year'],
      ['2026-01-06', 'epiphany'],
      ['2026-04-05', 'easter'],
      ['2026-04-06', 'easter-monday'],
      ['2026-04-25', 'liberation'],
      ['2026-05-01', 'labour'],
      ['2026-06-02', 'republic'],
      ['2026-08-15', 'assumption'],
      ['2026-10-04', 'saint-francis'],
      ['2026-11-01', 'all-saints'],
      ['2026-12-08', 'immaculate'],
      ['2026-12-25', 'christmas'],
      ['2026-12-26', 'saint-stephen'],
    ]);
  });

  it('had no Saint Francis before', () => {
    expect(of(2025).map(([, name]) => name)).not.toContain('saint-francis');
  });

  it('know the year in which Easter Monday is Liberation Day', () => {
    expect(of(2011).filter(([day]) => day === '2011-04-25')).toEqual([['2011-04-25', 'easter-monday']]);
  });
});
