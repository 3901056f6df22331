import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { Panel } from '../components/Panel';
import { UploadButton } from '../components/UploadButton';
import { useApi } from '../providers/useApi';

type Paper = components['schemas']['EntryAttachmentDto'];

/** Papers that prove an entry: they can be added at any time, and stay. */
export const EntryPapers = ({ entryId }: { readonly entryId: number }) => {
  const path = `/journal-entries/${entryId}/attachments`;
  const { data = [] } = useApi<Paper[]>(path);
  const translate = useTranslate();
  return (
    <Panel
      title="resources.journal-entries.papers"
      actions={
        <UploadButton
          path={path}
          permission="journal-entry.write"
          label="resources.journal-entries.action.attach"
        />
      }
    >
      {data.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('resources.journal-entries.no_papers')}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {data.map(({ id, fileName }) => (
          <DownloadButton key={id} path={`${path}/${id}/content`} fileName={fileName} label={fileName} />
        ))}
      </Box>
    </Panel>
  );
};
