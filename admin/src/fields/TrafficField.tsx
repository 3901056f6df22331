import { useLocale } from 'react-admin';
import { readBytes, readDuration } from './traffic-formats';
import { ValueField, type ValueFieldProps } from './ValueField';

const figures = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

/** A number of bytes in a unit that reads well. Right-aligned in tables. */
export const BytesField = (field: ValueFieldProps) => {
  const locale = useLocale();
  return <ValueField {...field} format={(bytes) => readBytes(Number(bytes), locale)} sx={figures} />;
};
BytesField.textAlign = 'right' as const;

/** A number of seconds by its two greatest units. Right-aligned in tables. */
export const DurationField = (field: ValueFieldProps) => {
  const locale = useLocale();
  return <ValueField {...field} format={(seconds) => readDuration(Number(seconds), locale)} sx={figures} />;
};
DurationField.textAlign = 'right' as const;
