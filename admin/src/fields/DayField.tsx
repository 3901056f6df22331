import Typography from '@mui/material/Typography';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from './useFormats';
import { ValueField, type ValueFieldProps } from './ValueField';

const oneLine = { whiteSpace: 'nowrap' } as const;

/** A day (`YYYY-MM-DD`), untouched by time zones. */
export const DayField = (field: ValueFieldProps) => {
  const { day } = useFormats();
  return <ValueField {...field} format={day} sx={oneLine} />;
};

/** An instant (ISO, UTC) on the office's clock. */
export const InstantField = (field: ValueFieldProps) => {
  const { instant } = useFormats();
  return <ValueField {...field} format={instant} sx={oneLine} />;
};

export interface PeriodFieldProps extends FieldProps {
  /** Field with the first day; in tables the column is labelled and sorted by it. */
  readonly source: string;
  /** Field with the first day after the period. */
  readonly to?: string;
}

/** A half-open period from two fields of the record, shown with its last day inside; without end, "since". */
export const PeriodField = ({ source, to = 'to', ...rest }: PeriodFieldProps) => {
  const record = useRecordContext<Record<string, unknown>>(rest);
  const translate = useTranslate();
  const { day, period } = useFormats();
  const first = record?.[source];
  const end = record?.[to];
  if (typeof first !== 'string') return null;
  return (
    <Typography component="span" variant="body2" sx={oneLine}>
      {typeof end === 'string' ? period(first, end) : translate('period.since', { from: day(first) })}
    </Typography>
  );
};
