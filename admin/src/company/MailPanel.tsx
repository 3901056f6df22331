import type { components } from '@ponte/shared/generated/api-types';
import SendIcon from '@mui/icons-material/SendOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { NumberInput, required, TextInput, useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { LinkButton } from '../components/LinkButton';
import { Panel } from '../components/Panel';
import { SettingForm } from '../components/SettingForm';
import { EmailInput } from '../inputs/EmailInput';
import { useApi } from '../providers/useApi';

type MailSetting = components['schemas']['MailSettingDto'];

/** How our e-mails introduce themselves, and whether they leave at all. Its button stands beside it: the page has another form. */
export const MailPanel = () => {
  const { data } = useApi<MailSetting>('/mail-setting');
  const translate = useTranslate();
  if (!data) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Panel title="resources.mail-setting.title" actions={<TestDialog />}>
        <Alert severity={data.route === 'none' ? 'warning' : 'info'} sx={{ mb: 1 }}>
          {translate(`resources.mail-setting.route.${data.route}`, {
            server: data.server ?? '',
            from: data.mailFrom ?? '',
          })}
          {data.route === 'catcher' && (
            <LinkButton to="/caught-mails" label="resources.mail-setting.see_caught" icon={<></>} />
          )}
        </Alert>
        <SettingForm resource="mail-setting">
          <TextInput source="fromName" helperText="resources.mail-setting.from_name_hint" />
          <EmailInput source="fromAddress" helperText="resources.mail-setting.from_address_hint" />
          <EmailInput source="replyTo" />
          <NumberInput source="perMinute" min={1} validate={required()} />
        </SettingForm>
      </Panel>
    </Box>
  );
};

const TestDialog = () => (
  <ActionDialog
    path="/mail-setting/test"
    permission="company.write"
    label="resources.mail-setting.test"
    title="resources.mail-setting.test_title"
    text="resources.mail-setting.test_text"
    icon={<SendIcon />}
    variant="outlined"
    success="resources.mail-setting.tested"
  >
    <EmailInput source="to" label="resources.messages.fields.toAddress" validate={required()} />
  </ActionDialog>
);
