import type { components } from '@ponte/shared/generated/api-types';
import AllocateIcon from '@mui/icons-material/CallSplitOutlined';
import ReverseIcon from '@mui/icons-material/UndoOutlined';
import { decimal, ZERO } from '@ponte/shared/money';
import { required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { allocationRequest, type PaymentForm } from '../payments/payment-request';
import { SupplierAllocation } from './SupplierAllocation';

interface PaymentActionsProps {
  readonly payment: components['schemas']['SupplierPaymentDto'];
}

/** Undoes a payment, or uses the advance it left. */
export const PaymentActions = ({ payment }: PaymentActionsProps) => {
  const words = 'resources.supplier-payments';
  const advance = decimal(payment.unallocated);
  return (
    <>
      <ActionDialog
        path={`/supplier-payments/${payment.id}/reverse`}
        permission="supplier-payment.reverse"
        label={`${words}.action.reverse`}
        title={`${words}.reverse.title`}
        text={`${words}.reverse.text`}
        icon={<ReverseIcon />}
        color="error"
        success={`${words}.done.reversed`}
      >
        <TextInput source="reason" validate={required()} />
      </ActionDialog>
      {advance.gt(ZERO) && (
        <ActionDialog
          path={`/supplier-payments/${payment.id}/allocate`}
          permission="supplier-payment.write"
          label={`${words}.action.allocate`}
          title={`${words}.allocate.title`}
          text={`${words}.allocate.text`}
          icon={<AllocateIcon />}
          variant="contained"
          maxWidth="md"
          toBody={(values) => allocationRequest(values as unknown as PaymentForm)}
          success={`${words}.done.allocated`}
        >
          <SupplierAllocation partnerId={payment.partnerId} amount={advance} ways={['oldest', 'chosen']} />
        </ActionDialog>
      )}
    </>
  );
};
