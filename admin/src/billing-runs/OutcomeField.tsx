import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import { ReferenceField, useRecordContext, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';
import { FaultField } from './FaultField';

type Result = components['schemas']['BillingResultDto'];

/** What became of a contract: its state, the document made, or why there is none. */
export const OutcomeField = (field: FieldProps<Result>) => {
  const result = useRecordContext<Result>(field);
  if (!result) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
      {result.invoiceId === null ? (
        <StatusChip status={result.status} resource="billing-results" />
      ) : (
        <ReferenceField source="invoiceId" reference="invoices" link="show" />
      )}
      <FaultField source="errorCode" />
    </Box>
  );
};
