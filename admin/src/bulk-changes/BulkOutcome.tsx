import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';

type Result = components['schemas']['BulkResultDto'];

/** What becomes of a contract, and all that speaks against it. */
export const BulkOutcome = (field: FieldProps<Result>) => {
  const result = useRecordContext<Result>(field);
  const translate = useTranslate();
  if (!result) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
      <StatusChip status={result.status} resource="bulk-results" />
      {result.reasons.map((code) => (
        <Typography key={code} component="span" variant="caption" sx={{ color: 'text.secondary' }}>
          {translate(`errors.${code}`, { _: code })}
        </Typography>
      ))}
    </Box>
  );
};
