import type { components } from '@ponte/shared/generated/api-types';
import RetryIcon from '@mui/icons-material/ReplayOutlined';
import Box from '@mui/material/Box';
import { TextField, TopToolbar, useRecordContext } from 'react-admin';
import { ImportBills } from '../bills/ImportBills';
import { ActionButton } from '../components/ActionButton';
import { DownloadButton } from '../components/DownloadButton';
import { EmptyState } from '../components/EmptyState';
import { searchFilter, StatusFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { FileCause } from './FileCause';

type ReceivedFile = components['schemas']['ReceivedFileDto'];

const STATES = ['quarantined', 'read', 'duplicate'];

const filters = [searchFilter, <StatusFilter key="state" source="state" statuses={STATES} alwaysOn />];

const actions = (
  <TopToolbar>
    <ImportBills />
  </TopToolbar>
);

/** Files that came from suppliers; those that wait come first, with their reason and what can be done. */
export const ReceivedFileList = () => (
  <ResponsiveList<ReceivedFile>
    filters={filters}
    filterDefaultValues={{ state: 'quarantined' }}
    actions={actions}
    empty={<EmptyState text="resources.received-files.none" />}
    sort={{ field: 'receivedAt', order: 'DESC' }}
    rowClick={false}
    phone={{
      primary: <TextField source="name" />,
      secondary: (
        <>
          <FileCause source="code" />
          <FileActions />
        </>
      ),
      end: <StatusField source="state" />,
    }}
  >
    <InstantField source="receivedAt" />
    <TextField source="name" />
    <StatusField source="state" />
    <FileCause source="code" sortable={false} />
    <FileActions />
  </ResponsiveList>
);

/** The file as it came, and to read it again once its cause is mended. */
const FileActions = () => {
  const file = useRecordContext<ReceivedFile>();
  if (!file) return null;
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <DownloadButton path={`/received-files/${file.id}/content`} fileName={file.name} />
      {file.state === 'quarantined' && (
        <ActionButton
          path={`/received-files/${file.id}/retry`}
          permission="bill.import"
          label="resources.received-files.action.retry"
          icon={<RetryIcon />}
          success="resources.received-files.done.retried"
        />
      )}
    </Box>
  );
};
