import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { Show, TextField, useRecordContext } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { Facts } from '../components/Facts';
import { MailFrame } from '../components/MailFrame';
import { Panel } from '../components/Panel';
import { InstantField } from '../fields/DayField';

type CaughtMail = components['schemas']['CaughtMailDetailDto'];

/** A mail as its reader would have got it. */
export const CaughtMailShow = () => (
  <Show component="div" actions={false}>
    <MailPage />
  </Show>
);

const MailPage = () => {
  const mail = useRecordContext<CaughtMail>();
  if (!mail) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Panel title={mail.subject}>
        <Facts>
          <TextField source="from" />
          <TextField source="to" />
          <InstantField source="date" />
        </Facts>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1.5 }}>
          {mail.attachments.map(({ index, name }) => (
            <DownloadButton
              key={index}
              path={`/caught-mails/${mail.id}/attachments/${index}`}
              label={name}
              fileName={name}
              variant="outlined"
            />
          ))}
        </Box>
        <MailFrame html={mail.html} title={mail.subject} />
      </Panel>
    </Box>
  );
};
