import type { components } from '@ponte/shared/generated/api-types';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ChangeEvent } from 'react';
import { useTranslate } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { Panel } from '../components/Panel';
import { useAction } from '../components/useAction';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';

type Paper = components['schemas']['EntryAttachmentDto'];

/** Papers that prove an entry: they can be added at any time, and stay. */
export const EntryPapers = ({ entryId }: { readonly entryId: number }) => {
  const path = `/journal-entries/${entryId}/attachments`;
  const { data = [] } = useApi<Paper[]>(path);
  const translate = useTranslate();
  return (
    <Panel title="resources.journal-entries.papers" actions={<AddPaper path={path} />}>
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

const AddPaper = ({ path }: { readonly path: string }) => {
  const translate = useTranslate();
  const { run, isPending } = useAction(path);
  if (!useCan('journal-entry.write')) return null;

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = ''; // so that the same file can be chosen again
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    void run(body).catch(() => undefined);
  };

  return (
    <Button component="label" size="small" startIcon={<UploadIcon />} disabled={isPending}>
      {translate('resources.journal-entries.action.attach')}
      <input type="file" hidden onChange={choose} />
    </Button>
  );
};
