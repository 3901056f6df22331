import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { NumberField, Show, TextField, useRecordContext, useTranslate } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { Facts } from '../components/Facts';
import { MailFrame } from '../components/MailFrame';
import { Panel } from '../components/Panel';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { MessageActions } from './MessageActions';

export type MessageDetail = components['schemas']['MessageDetailDto'];

/** A message: what became of it, what can be done, and how its reader sees it. */
export const MessageShow = () => (
  <Show component="div" actions={false}>
    <MessagePage />
  </Show>
);

const MessagePage = () => {
  const message = useRecordContext<MessageDetail>();
  const translate = useTranslate();
  if (!message) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel title={message.subject} actions={<MessageActions message={message} />}>
        {message.state === 'unsure' && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {translate('resources.messages.unsure_hint')}
          </Alert>
        )}
        <Facts columns={4}>
          <StatusField source="state" />
          <EnumField source="channel" />
          <TextField source="toAddress" />
          <PartnerLink source="partnerId" />
          <EnumField source="kind" />
          <InstantField source="queuedAt" />
          <InstantField source="sentAt" emptyText="–" />
          <InstantField source="nextTryAt" emptyText="–" />
          <NumberField source="attempts" />
        </Facts>
        {message.error !== null && (
          <Typography variant="body2" color="error" sx={{ mt: 1.5, overflowWrap: 'anywhere' }}>
            {message.error}
          </Typography>
        )}
        <Attachments message={message} />
      </Panel>
      <Panel title="resources.messages.body">
        <Body message={message} />
      </Panel>
    </Box>
  );
};

const Body = ({ message }: { readonly message: MessageDetail }) => {
  const translate = useTranslate();
  if (message.confidential) {
    return (
      <Typography variant="body2" color="text.secondary">
        {translate('resources.messages.confidential')}
      </Typography>
    );
  }
  if (message.channel === 'sms') {
    return <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{message.text}</Typography>;
  }
  return <MailFrame html={message.html} title={message.subject} />;
};

const Attachments = ({ message }: { readonly message: MessageDetail }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
    {message.attachments.map(({ fileId, name }) => (
      <DownloadButton
        key={fileId}
        path={`/messages/${message.id}/attachments/${fileId}`}
        label={name}
        fileName={name}
        variant="outlined"
      />
    ))}
  </Box>
);
