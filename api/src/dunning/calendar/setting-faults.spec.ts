import type { CutOffCalendar } from './cut-off-calendar';
import { calendarFaults } from './setting-faults';

const GOOD: CutOffCalendar = {
  ...{ weekdays: [6, 7], holidays: true, eves: false, patronDay: '08-05' },
  ranges: [
    { name: 'Feste', from: '12-23', to: '01-06' },
    { name: 'Trasloco', from: '2026-05-18', to: '2026-05-20' },
  ],
  ...{ opensAt: '09:00', closesAt: '16:00' },
};
const range = (from: string, to: string) => ({ ranges: [{ name: 'x', from, to }] });

describe('a calendar', () => {
  it.each<[string, Partial<CutOffCalendar>, string[]]>([
    ['of an office', {}, []],
    ['with a leap day', { patronDay: '02-29' }, []],
    ['with a day that is none', { patronDay: '02-30' }, ['patronDay']],
    ['with a range of one day', range('08-15', '08-15'), []],
    ['with a range backwards', range('2026-05-20', '2026-05-18'), ['ranges.0.to']],
    ['with ends of two kinds', range('05-18', '2026-05-20'), ['ranges.0.to']],
    ['that closes when it opens', { opensAt: '16:00' }, ['closesAt']],
    ['without any day left', { weekdays: [1, 2, 3, 4, 5, 6, 7] }, ['weekdays']],
    [
      'without any day left but eves',
      { weekdays: [2, 4, 6, 7], eves: true, ...range('01-01', '12-31') },
      ['weekdays'],
    ],
  ])('%s', (_, values, fields) => {
    expect(calendarFaults({ ...GOOD, ...values }, '2026-03-10').map(({ field }) => field)).toEqual(fields);
  });
});
