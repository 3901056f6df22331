import { DateInput, type DateInputProps } from 'react-admin';
import { dayBefore, dayOf, endOfDay, startOfDay } from '@ponte/shared/office-day';

export interface OfficeDayInputProps extends Omit<DateInputProps, 'parse' | 'format'> {
  readonly source: string;
  /** Which end of the chosen day the record keeps, as an instant. */
  readonly edge: 'start' | 'end';
}

/** A day for a field that is an instant: its start, or its end with the day itself included. */
export const OfficeDayInput = ({ edge, ...input }: OfficeDayInputProps) => {
  const [write, read] = edge === 'start' ? [startOfDay, dayOf] : [endOfDay, dayBefore];
  return (
    <DateInput
      {...input}
      parse={(day: string) => (day ? write(day) : null)}
      format={(instant: unknown) => (typeof instant === 'string' && instant !== '' ? read(instant) : '')}
    />
  );
};
