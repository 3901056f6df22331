import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { StatusChip } from '../fields/StatusField';
import { FaultField } from './FaultField';

type Result = components['schemas']['BillingResultDto'];

/** What became of a contract: its state, the document made, or why there is none. */
export const OutcomeField = (field: FieldProps<Result>) => {
  const result = useRecordContext<Result>(field);
  const translate = useTranslate();
  if (!result) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
      {result.invoiceId === null ? (
        <StatusChip status={result.status} resource="billing-results" />
      ) : (
        <Link component={RouterLink} to={`/invoices/${result.invoiceId}/show`} variant="body2">
          {translate('resources.billing-results.open_invoice')}
        </Link>
      )}
      <FaultField source="errorCode" />
    </Box>
  );
};
