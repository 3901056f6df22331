import LockIcon from '@mui/icons-material/LockOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';

const TEXTS = 'resources.radius-addresses';

/** Keeps an address or prefix back from customers. */
export const ReserveDialog = () => (
  <ActionDialog
    path="/radius-addresses"
    permission="radius-address.write"
    label={`${TEXTS}.action.reserve`}
    title={`${TEXTS}.reserve.title`}
    text={`${TEXTS}.reserve.text`}
    icon={<LockIcon />}
    success={`${TEXTS}.done.reserved`}
  >
    <TextInput
      source="address"
      label={`${TEXTS}.fields.address`}
      validate={[required(), maxLength(49)]}
      fullWidth
    />
    <TextInput
      source="note"
      label={`${TEXTS}.fields.note`}
      validate={[required(), maxLength(200)]}
      fullWidth
    />
  </ActionDialog>
);
