import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { faultSentence } from './fault-sentence';

type Result = components['schemas']['BillingResultDto'];

/** Why a contract failed, in words. */
export const FaultField = (field: FieldProps<Result>) => {
  const result = useRecordContext<Result>(field);
  const translate = useTranslate();
  const fault = result && faultSentence(result, translate);
  if (!fault) return null;
  return (
    <Typography component="span" variant="body2" sx={{ color: 'error.main' }}>
      {fault}
    </Typography>
  );
};
