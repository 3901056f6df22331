import PhoneIcon from '@mui/icons-material/PhoneInTalkOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { EnumInput } from '../inputs/EnumInput';

const CHANNELS = ['phone', 'letter', 'person'] as const;
const TEXTS = 'resources.defaulters.warned';

/** Writes down that a customer was told otherwise than by e-mail. */
export const WarnedDialog = ({ partnerId }: { readonly partnerId: number }) => (
  <ActionDialog
    path={`/defaulters/${partnerId}/warned`}
    permission="dunning.write"
    label={`${TEXTS}.label`}
    title={`${TEXTS}.title`}
    text={`${TEXTS}.text`}
    icon={<PhoneIcon />}
    success={`${TEXTS}.done`}
    defaultValues={{ channel: 'phone' }}
  >
    <EnumInput
      source="channel"
      label={`${TEXTS}.fields.channel`}
      group="warned.channel"
      resource="defaulters"
      values={CHANNELS}
      validate={required()}
    />
    <TextInput source="note" label={`${TEXTS}.fields.note`} multiline validate={maxLength(500)} />
  </ActionDialog>
);
