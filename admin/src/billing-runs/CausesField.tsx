import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';

type Result = components['schemas']['BillingResultDto'];

/** Why the amount is another than the month before, each cause with its share of the difference. */
export const CausesField = (field: FieldProps<Result>) => {
  const result = useRecordContext<Result>(field);
  const translate = useTranslate();
  const { money } = useFormats();
  if (!result || result.causes.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {result.causes.map(({ cause, amount }) => (
        <Typography key={cause} component="li" variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`resources.billing-results.cause.${cause}`)}
          {result.causes.length > 1 && ` (${money(amount)})`}
        </Typography>
      ))}
    </Box>
  );
};
