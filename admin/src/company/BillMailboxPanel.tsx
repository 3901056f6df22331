import type { components } from '@ponte/shared/generated/api-types';
import FetchIcon from '@mui/icons-material/MoveToInboxOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { BooleanInput, NumberInput, PasswordInput, required, TextInput, useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { LinkButton } from '../components/LinkButton';
import { Panel } from '../components/Panel';
import { SettingForm } from '../components/SettingForm';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';

type BillMailbox = components['schemas']['BillMailboxDto'];

const WORDS = 'resources.bill-mailbox';

/** The mailbox suppliers send their invoices to: how the last round went, the account, and a round at once. */
export const BillMailboxPanel = () => {
  const { data } = useApi<BillMailbox>('/bill-mailbox');
  if (!data) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Panel title={`${WORDS}.title`} actions={data.enabled && <FetchButton />}>
        <LastRound mailbox={data} />
        <AccountForm passwordSet={data.passwordSet} />
      </Panel>
    </Box>
  );
};

const LastRound = ({ mailbox: { enabled, lastRunAt, lastError } }: { readonly mailbox: BillMailbox }) => {
  const translate = useTranslate();
  const state = lastError !== null ? 'fault' : lastRunAt !== null ? 'well' : 'waiting';
  const { instant } = useFormats();
  const at = lastRunAt === null ? '' : instant(lastRunAt);
  return (
    <Alert
      severity={enabled && lastError !== null ? 'warning' : 'info'}
      sx={{ mb: 1, overflowWrap: 'anywhere' }}
    >
      {translate(`${WORDS}.round.${enabled ? state : 'off'}`, { at, error: lastError ?? '' })}
      {enabled && <LinkButton to="/received-files" label={`${WORDS}.see_files`} icon={<></>} />}
    </Alert>
  );
};

const FetchButton = () => (
  <ActionButton
    path="/bill-mailbox/fetch"
    permission="bill.import"
    label={`${WORDS}.fetch`}
    icon={<FetchIcon />}
    variant="outlined"
    success={`${WORDS}.asked`}
  />
);

const AccountForm = ({ passwordSet }: Pick<BillMailbox, 'passwordSet'>) => (
  <SettingForm resource="bill-mailbox">
    <TextInput source="host" />
    <NumberInput source="port" min={1} max={65_535} step={1} validate={required()} />
    <TextInput source="userName" slotProps={{ htmlInput: { autoComplete: 'off' } }} />
    <PasswordInput
      source="password"
      helperText={`resources.sms-setting.password_hint.${passwordSet ? 'set' : 'missing'}`}
      slotProps={{ htmlInput: { autoComplete: 'new-password' } }}
    />
    <TextInput source="folder" validate={required()} />
    <TextInput source="moveTo" helperText={`${WORDS}.move_to_hint`} />
    <BooleanInput source="secure" />
    <BooleanInput source="enabled" />
  </SettingForm>
);
