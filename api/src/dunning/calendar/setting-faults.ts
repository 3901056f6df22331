import { isCivilDate, type CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import { nextOpenDay, type CutOffCalendar } from './cut-off-calendar';

/** What is wrong with a calendar, by field. `today` is where the search for a day that is left begins. */
export function calendarFaults(calendar: CutOffCalendar, today: CivilDate): FieldFault[] {
  const faults: FieldFault[] = [];
  const { patronDay, ranges, opensAt, closesAt } = calendar;
  if (patronDay !== null && !isMonthDay(patronDay)) {
    faults.push({ field: 'patronDay', code: 'dunning-setting.invalid-day' });
  }
  ranges.forEach(({ from, to }, index) => {
    const yearly = isMonthDay(from) && isMonthDay(to);
    if (!yearly && !(isCivilDate(from) && isCivilDate(to) && from <= to)) {
      faults.push({ field: `ranges.${index}.to`, code: 'dunning-setting.invalid-range' });
    }
  });
  if (opensAt >= closesAt) faults.push({ field: 'closesAt', code: 'dunning-setting.closes-before' });
  if (faults.length === 0 && nextOpenDay(today, calendar) === null) {
    faults.push({ field: 'weekdays', code: 'dunning-setting.no-day-left' });
  }
  return faults;
}

/** `MM-DD`; 29 February is a day of some years. */
function isMonthDay(text: string): boolean {
  return isCivilDate(`2024-${text}`);
}
