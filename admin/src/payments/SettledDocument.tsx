import Link from '@mui/material/Link';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

type Allocation = components['schemas']['PaymentAllocationDto'];

/** The document whose instalment is settled, leading to its page. */
export const SettledDocument = (field: FieldProps<Allocation>) => {
  const allocation = useRecordContext<Allocation>(field);
  const translate = useTranslate();
  if (!allocation) return null;
  return (
    <Link component={RouterLink} to={`/invoices/${allocation.invoiceId}/show`} variant="body2">
      {translate(`resources.invoices.type.${allocation.invoiceType}`)} {allocation.invoiceNumber}
    </Link>
  );
};
