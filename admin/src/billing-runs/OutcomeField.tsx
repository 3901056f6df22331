import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import Typography from '@mui/material/Typography';
import { ReferenceField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
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
      <WarningField result={result} />
    </Box>
  );
};

/** What somebody should know though the contract is billed. */
const WarningField = ({ result: { warning } }: { readonly result: Result }) => {
  const translate = useTranslate();
  if (!warning) return null;
  return (
    <Typography component="span" variant="body2" sx={{ color: 'warning.main' }}>
      {translate(`errors.${warning.code}`, { ...warning.params, _: warning.code })}
    </Typography>
  );
};
