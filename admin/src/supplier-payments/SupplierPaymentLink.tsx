import Link from '@mui/material/Link';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFormats } from '../fields/useFormats';

type Payment = components['schemas']['SupplierPaymentDto'];

/** The day of a payment, leading to its page. */
export const SupplierPaymentLink = (field: FieldProps<Payment>) => {
  const payment = useRecordContext<Payment>(field);
  const { day } = useFormats();
  if (!payment) return null;
  return (
    <Link component={RouterLink} to={`/supplier-payments/${payment.id}/show`} variant="body2">
      {day(payment.paidOn)}
    </Link>
  );
};
