import type { components } from '@ponte/shared/generated/api-types';
import AllocateIcon from '@mui/icons-material/CallSplitOutlined';
import { decimal, ZERO } from '@ponte/shared/money';
import { ActionDialog } from '../components/ActionDialog';
import { AllocationInputs } from './AllocationInputs';
import { allocationRequest, type PaymentForm } from './payment-request';

/** Uses the credit that a payment left. */
export const AllocateDialog = ({ payment }: { readonly payment: components['schemas']['PaymentDto'] }) => {
  const credit = decimal(payment.unallocated);
  if (credit.lte(ZERO)) return null;
  return (
    <ActionDialog
      path={`/payments/${payment.id}/allocate`}
      permission="payment.write"
      label="resources.payments.action.allocate"
      title="resources.payments.allocate.title"
      text="resources.payments.allocate.text"
      icon={<AllocateIcon />}
      variant="contained"
      maxWidth="md"
      toBody={(values) => allocationRequest(values as unknown as PaymentForm)}
      success="resources.payments.done.allocated"
    >
      <AllocationInputs partnerId={payment.partnerId} amount={credit} ways={['oldest', 'chosen']} />
    </ActionDialog>
  );
};
