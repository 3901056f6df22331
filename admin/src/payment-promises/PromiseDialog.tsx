import PromiseIcon from '@mui/icons-material/HandshakeOutlined';
import { BooleanInput, maxLength, required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { FormGrid } from '../components/FormGrid';
import { MoneyInput } from '../inputs/DecimalInput';
import { DayInput } from '../inputs/DayInput';

const TEXTS = 'resources.payment-promises';

interface PromiseDialogProps {
  readonly partnerId: number;
  /** What is late; the customer may promise less. */
  readonly amount: string;
}

/** Takes down a customer's word to pay. */
export const PromiseDialog = ({ partnerId, amount }: PromiseDialogProps) => (
  <ActionDialog
    path="/payment-promises"
    permission="dunning.write"
    label={`${TEXTS}.take.label`}
    title={`${TEXTS}.take.title`}
    text={`${TEXTS}.take.text`}
    icon={<PromiseIcon />}
    success={`${TEXTS}.take.done`}
    defaultValues={{ amount, resumes: false }}
    toBody={(values) => ({ ...values, partnerId })}
  >
    <FormGrid>
      <MoneyInput source="amount" label={`${TEXTS}.fields.amount`} validate={required()} />
      <DayInput source="until" label={`${TEXTS}.fields.until`} validate={required()} />
    </FormGrid>
    <BooleanInput source="resumes" label={`${TEXTS}.fields.resumes`} />
    <TextInput source="note" label={`${TEXTS}.fields.note`} multiline validate={maxLength(500)} />
  </ActionDialog>
);
