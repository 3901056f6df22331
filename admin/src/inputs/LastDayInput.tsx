import { addDays } from '@ponte/shared/calendar';
import { DateInput, type DateInputProps } from 'react-admin';

/** The end of a half-open period (the first day after it in the record), shown and typed as the last day inside. */
export const LastDayInput = (props: Omit<DateInputProps, 'parse' | 'format'>) => (
  <DateInput
    {...props}
    parse={(day: string) => (day ? addDays(day, 1) : null)}
    format={(day: unknown) => (typeof day === 'string' && day !== '' ? addDays(day, -1) : '')}
  />
);
