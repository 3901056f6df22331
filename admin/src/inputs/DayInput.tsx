import { DateInput, type DateInputProps } from 'react-admin';

/** A day, `YYYY-MM-DD` in the record, by the browser's own calendar. Emptied it is null. */
export const DayInput = (props: Omit<DateInputProps, 'parse' | 'format'>) => (
  <DateInput
    {...props}
    parse={(day: string) => day || null}
    format={(day: unknown) => (typeof day === 'string' ? day : '')}
  />
);
