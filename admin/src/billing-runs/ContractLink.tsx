import Link from '@mui/material/Link';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

type Result = components['schemas']['BillingResultDto'];

/** The contract's code, leading to its page. */
export const ContractLink = (field: FieldProps<Result>) => {
  const result = useRecordContext<Result>(field);
  if (!result) return null;
  return (
    <Link component={RouterLink} to={`/contracts/${result.contractId}/show`} variant="body2">
      {result.contractCode}
    </Link>
  );
};
