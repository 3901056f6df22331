import ShieldIcon from '@mui/icons-material/VerifiedUserOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';
import { TEXTS, type Account } from './account';

/** Keeps an account connected though its customer be in default, with a reason and an end; or ends that. */
export const WhitelistDialog = ({ account: { id, whitelist } }: { readonly account: Account }) =>
  whitelist ? (
    <ActionDialog
      path={`/radius-accounts/${id}/end-whitelist`}
      permission="radius-account.whitelist"
      label={`${TEXTS}.action.end-whitelist`}
      title={`${TEXTS}.end-whitelist.title`}
      text={`${TEXTS}.end-whitelist.text`}
      icon={<ShieldIcon />}
      success={`${TEXTS}.done.unlisted`}
      toBody={({ reason }) => (reason ? { reason } : {})}
    >
      <TextInput source="reason" label={`${TEXTS}.fields.reason`} validate={maxLength(200)} fullWidth />
    </ActionDialog>
  ) : (
    <ActionDialog
      path={`/radius-accounts/${id}/whitelist`}
      permission="radius-account.whitelist"
      label={`${TEXTS}.action.whitelist`}
      title={`${TEXTS}.whitelist.title`}
      text={`${TEXTS}.whitelist.text`}
      icon={<ShieldIcon />}
      success={`${TEXTS}.done.listed`}
      toBody={({ note, until }) => ({ note, until: until === '' ? null : (until ?? null) })}
    >
      <TextInput
        source="note"
        label={`${TEXTS}.fields.reason`}
        validate={[required(), maxLength(200)]}
        fullWidth
      />
      <DayInput source="until" label={`${TEXTS}.fields.whitelistUntil`} helperText={`${TEXTS}.help.until`} />
    </ActionDialog>
  );
