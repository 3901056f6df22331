import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';

type Result = components['schemas']['BillingResultDto'];

/** How much more or less than the month before, with its sign; a dash where nothing changed. */
export const DifferenceField = (field: FieldProps<Result>) => {
  const result = useRecordContext<Result>(field);
  const translate = useTranslate();
  const { money } = useFormats();
  if (!result) return null;
  const { difference } = result;
  const changed = difference !== '0.00';
  const sign = changed && !difference.startsWith('-') ? '+' : '';
  return (
    <Typography
      component="span"
      variant="body2"
      sx={{ whiteSpace: 'nowrap', ...(changed ? { fontWeight: 600 } : { color: 'text.secondary' }) }}
    >
      {changed ? `${sign}${money(difference)}` : translate('app.none')}
    </Typography>
  );
};
DifferenceField.textAlign = 'right' as const;
