import type { components } from '@ponte/shared/generated/api-types';
import SendIcon from '@mui/icons-material/SendOutlined';
import CheckIcon from '@mui/icons-material/TaskAltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { BooleanInput, PasswordInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { LinkButton } from '../components/LinkButton';
import { Panel } from '../components/Panel';
import { SettingForm } from '../components/SettingForm';
import { EnumInput } from '../inputs/EnumInput';
import { useApi } from '../providers/useApi';

type SmsSetting = components['schemas']['SmsSettingDto'];
type SmsCredits = components['schemas']['SmsCreditsDto'];

const WORDS = 'resources.sms-setting';

/** Our account with Skebby: whether SMS leave, what is left of the credit, and a message to see it. */
export const SmsPanel = () => {
  const { data } = useApi<SmsSetting>('/sms-setting');
  const translate = useTranslate();
  if (!data) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Panel
        title={`${WORDS}.title`}
        actions={
          <>
            {data.route === 'skebby' && <CreditButton />}
            {data.route !== 'none' && <TestDialog />}
          </>
        }
      >
        <Alert severity={data.route === 'none' ? 'warning' : 'info'} sx={{ mb: 1 }}>
          {translate(`${WORDS}.route.${data.route}`)}
          {data.route === 'catcher' && (
            <LinkButton to="/caught-mails" label="resources.mail-setting.see_caught" icon={<></>} />
          )}
        </Alert>
        <AccountForm passwordSet={data.passwordSet} />
      </Panel>
    </Box>
  );
};

const AccountForm = ({ passwordSet }: Pick<SmsSetting, 'passwordSet'>) => (
  <SettingForm resource="sms-setting">
    <TextInput source="userName" slotProps={{ htmlInput: { autoComplete: 'off' } }} />
    <PasswordInput
      source="password"
      helperText={`${WORDS}.password_hint.${passwordSet ? 'set' : 'missing'}`}
      slotProps={{ htmlInput: { autoComplete: 'new-password' } }}
    />
    <TextInput source="senderName" helperText={`${WORDS}.sender_hint`} />
    <EnumInput source="messageType" values={['GP', 'TI', 'SI']} validate={required()} />
    <BooleanInput source="enabled" />
  </SettingForm>
);

const CreditButton = () => {
  const notify = useNotify();
  const tell = ({ credits }: SmsCredits) => {
    const left = credits.map(({ type, quantity }) => `${type} ${quantity}`).join(', ');
    notify(`${WORDS}.credit_left`, { type: 'info', messageArgs: { left: left === '' ? '–' : left } });
  };
  return (
    <ActionButton<SmsCredits>
      path="/sms-setting/check"
      permission="company.write"
      label={`${WORDS}.check`}
      icon={<CheckIcon />}
      onSuccess={tell}
    />
  );
};

const TestDialog = () => (
  <ActionDialog
    path="/sms-setting/test"
    permission="company.write"
    label={`${WORDS}.test`}
    title={`${WORDS}.test_title`}
    text={`${WORDS}.test_text`}
    icon={<SendIcon />}
    variant="outlined"
    success={`${WORDS}.tested`}
  >
    <TextInput source="to" type="tel" label={`${WORDS}.number`} validate={required()} />
  </ActionDialog>
);
