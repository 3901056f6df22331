import type { components } from '@ponte/shared/generated/api-types';
import RefundIcon from '@mui/icons-material/CurrencyExchangeOutlined';
import { useRedirect } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { RefundInputs, type RefundInputsProps } from './RefundInputs';
import { refundRequest, type RefundForm } from './refund-request';

/** Gives credit back to the customer: asks how much of which, and shows what comes of it before it is done. */
export const RefundDialog = ({ partnerId, chosen }: RefundInputsProps) => {
  const redirect = useRedirect();
  return (
    <ActionDialog<components['schemas']['PaymentDto']>
      path="/refunds"
      permission="payment.write"
      label="resources.payments.action.refund"
      title="resources.payments.refund.title"
      text="resources.payments.refund.text"
      icon={<RefundIcon />}
      maxWidth="md"
      toBody={(values) => refundRequest(partnerId, values as unknown as RefundForm)}
      success="resources.payments.done.refunded"
      onSuccess={({ id }) => redirect('show', 'payments', id)}
    >
      <RefundInputs partnerId={partnerId} {...(chosen ? { chosen } : {})} />
    </ActionDialog>
  );
};
