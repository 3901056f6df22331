import ReverseIcon from '@mui/icons-material/UndoOutlined';
import { required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';

/** Undoes a payment that did not stand: a debit that bounced, a slip of the hand. */
export const ReverseDialog = ({ paymentId }: { readonly paymentId: number }) => (
  <ActionDialog
    path={`/payments/${paymentId}/reverse`}
    permission="payment.reverse"
    label="resources.payments.action.reverse"
    title="resources.payments.reverse.title"
    text="resources.payments.reverse.text"
    icon={<ReverseIcon />}
    color="error"
    success="resources.payments.done.reversed"
  >
    <TextInput source="reason" validate={required()} />
  </ActionDialog>
);
