import Link from '@mui/material/Link';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFormats } from '../fields/useFormats';

type Payment = components['schemas']['PaymentDto'];

/** The day a payment came in, leading to its page. */
export const PaymentLink = (field: FieldProps<Payment>) => {
  const payment = useRecordContext<Payment>(field);
  const { day } = useFormats();
  if (!payment) return null;
  return (
    <Link component={RouterLink} to={`/payments/${payment.id}/show`} variant="body2">
      {day(payment.receivedOn)}
    </Link>
  );
};
