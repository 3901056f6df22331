import ShieldIcon from '@mui/icons-material/ShieldOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';

const TEXTS = 'resources.dunning-exemptions';

/** Puts a customer on the list of those who are never cut off. */
export const ExemptionDialog = ({ partnerId }: { readonly partnerId: number }) => (
  <ActionDialog
    path="/dunning-exemptions"
    permission="dunning.write"
    label={`${TEXTS}.grant.label`}
    title={`${TEXTS}.grant.title`}
    text={`${TEXTS}.grant.text`}
    icon={<ShieldIcon />}
    success={`${TEXTS}.grant.done`}
    toBody={(values) => ({ ...values, partnerId })}
  >
    <TextInput
      source="reason"
      label={`${TEXTS}.fields.reason`}
      multiline
      validate={[required(), maxLength(500)]}
    />
    <DayInput source="until" label={`${TEXTS}.fields.until`} helperText={`${TEXTS}.help.until`} />
  </ActionDialog>
);
