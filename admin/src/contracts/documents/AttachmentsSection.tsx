import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../components/EmptyState';
import { useApi } from '../../providers/useApi';
import { useCan } from '../../providers/useCan';
import type { ContractTabProps } from '../contract-tab';
import { AttachmentRow } from './AttachmentRow';
import { AddAttachment } from './AddAttachment';
import { useAttachmentWork } from './useAttachmentWork';

export type Attachment = components['schemas']['ContractAttachmentDto'];

/** Papers of the contract in the order they are printed; those that are only filed stand among them. */
export const AttachmentsSection = ({ contract }: ContractTabProps) => {
  const translate = useTranslate();
  const mayWrite = useCan('contract.write');
  const { data } = useApi<Attachment[]>(`/contracts/${contract.id}/attachments`);
  const work = useAttachmentWork(contract.id);
  if (!data) return null;

  const move = (from: number, to: number) => {
    const ids = data.map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    if (moved === undefined || from === to) return;
    ids.splice(to, 0, moved);
    work.order(ids);
  };

  return (
    <Box component="section">
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600, mb: 1 }}>
        {translate('resources.contract-attachments.title')}
      </Typography>
      {data.length === 0 ? (
        <EmptyState text="resources.contract-attachments.none" />
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.map((attachment, index) => (
            <AttachmentRow
              key={attachment.id}
              attachment={attachment}
              index={index}
              last={index === data.length - 1}
              mayWrite={mayWrite}
              work={work}
              move={move}
            />
          ))}
        </Box>
      )}
      {mayWrite && <AddAttachment work={work} />}
    </Box>
  );
};
