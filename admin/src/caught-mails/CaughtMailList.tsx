import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import { FunctionField, TextField, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { ResponsiveList } from '../components/ResponsiveList';
import { useApi } from '../providers/useApi';
import { InstantField } from '../fields/DayField';

type CaughtMail = components['schemas']['CaughtMailDto'];

const REFRESH_MS = 5000;

/** What the demo's own mail server kept, newest first, looked at again and again. */
export const CaughtMailList = () => {
  const translate = useTranslate();
  const { data } = useApi<components['schemas']['CatchingDto']>('/caught-mails/active');
  if (!data) return null;
  if (!data.active) return <EmptyState text="resources.caught-mails.off" />;
  return (
    <>
      <Alert severity="info" sx={{ mt: 2 }}>
        {translate('resources.caught-mails.hint')}
      </Alert>
      <ResponsiveList<CaughtMail>
        actions={false}
        sort={{ field: 'id', order: 'DESC' }}
        queryOptions={{ refetchInterval: REFRESH_MS }}
        empty={<EmptyState text="resources.caught-mails.none" />}
        phone={{
          primary: <TextField source="subject" />,
          secondary: (
            <>
              <TextField source="to" /> · <InstantField source="date" />
            </>
          ),
        }}
      >
        <InstantField source="date" sortable={false} />
        <TextField source="to" sortable={false} />
        <TextField source="subject" sortable={false} />
        <FunctionField<CaughtMail>
          source="attachments"
          sortable={false}
          render={({ attachments }) => attachments.map(({ name }) => name).join(', ')}
        />
      </ResponsiveList>
    </>
  );
};
