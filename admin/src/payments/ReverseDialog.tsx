import type { components } from '@ponte/shared/generated/api-types';
import ReverseIcon from '@mui/icons-material/UndoOutlined';
import { required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';

interface ReverseDialogProps {
  readonly payment: components['schemas']['PaymentDto'];
}

/** Undoes a payment that did not stand: a debit that bounced, a transfer that came back, a slip of the hand. */
export const ReverseDialog = ({ payment: { id, kind } }: ReverseDialogProps) => (
  <ActionDialog
    path={`/payments/${id}/reverse`}
    permission="payment.reverse"
    label="resources.payments.action.reverse"
    title={`resources.payments.reverse.${kind === 'refund' ? 'refund_title' : 'title'}`}
    text={`resources.payments.reverse.${kind === 'refund' ? 'refund_text' : 'text'}`}
    icon={<ReverseIcon />}
    color="error"
    success={`resources.payments.done.${kind === 'refund' ? 'refund_reversed' : 'reversed'}`}
  >
    <TextInput source="reason" validate={required()} />
  </ActionDialog>
);
