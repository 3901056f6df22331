import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';

type Print = components['schemas']['ReportPrintDto'];

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What a report was asked for, in words: `Dal 01/01/2026, Al 31/03/2026`. */
export const ParametersField = (field: FieldProps<Print>) => {
  const print = useRecordContext<Print>(field);
  const translate = useTranslate();
  const { day } = useFormats();
  const word = (value: string) => translate(`resources.report-prints.value.${value}`, { _: value });
  const words = [...new URLSearchParams(print?.parameters)].map(([name, value]) =>
    translate(`resources.report-prints.parameter.${name}`, {
      value: DAY.test(value) ? day(value) : word(value),
    }),
  );
  return <span>{words.join(', ')}</span>;
};
