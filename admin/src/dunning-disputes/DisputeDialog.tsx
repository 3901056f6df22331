import DisputeIcon from '@mui/icons-material/GavelOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

const TEXTS = 'resources.dunning-disputes';

/** Takes down what a customer contests. */
export const DisputeDialog = ({ partnerId }: { readonly partnerId: number }) => (
  <ActionDialog
    path="/dunning-disputes"
    permission="dunning.write"
    label={`${TEXTS}.open.label`}
    title={`${TEXTS}.open.title`}
    text={`${TEXTS}.open.text`}
    icon={<DisputeIcon />}
    success={`${TEXTS}.open.done`}
    toBody={(values) => ({ ...values, partnerId })}
  >
    <ReferenceChoice
      source="invoiceId"
      reference="invoices"
      filter={{ partnerId, open: true, type: 'invoice' }}
      sortBy="issuedOn"
      optionText="number"
      label={`${TEXTS}.fields.invoiceId`}
      helperText={`${TEXTS}.help.invoiceId`}
    />
    <TextInput
      source="reason"
      label={`${TEXTS}.fields.reason`}
      multiline
      validate={[required(), maxLength(500)]}
    />
  </ActionDialog>
);
