import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DragIcon from '@mui/icons-material/DragIndicatorOutlined';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ConfirmButton } from '../../components/ConfirmButton';
import { DownloadButton } from '../../components/DownloadButton';
import type { Attachment } from './AttachmentsSection';
import type { AttachmentWork } from './useAttachmentWork';

interface AttachmentRowProps {
  readonly attachment: Attachment;
  readonly index: number;
  readonly last: boolean;
  readonly mayWrite: boolean;
  readonly work: AttachmentWork;
  /** Puts the paper at one place in another. */
  readonly move: (from: number, to: number) => void;
}

const DRAGGED = 'application/x-ponte-attachment';

/** One paper: dragged or moved by its arrows to its place, printed or only filed. */
export const AttachmentRow = ({ attachment, index, last, mayWrite, work, move }: AttachmentRowProps) => {
  const translate = useTranslate();
  const [over, setOver] = useState(false);
  const { title, pages, printed, fileName, id, contractId } = attachment;
  return (
    <Box
      component="li"
      draggable={mayWrite}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        move(Number(event.dataTransfer.getData(DRAGGED)), index);
      }}
      sx={{ borderBottom: 1, borderColor: 'divider', py: 0.75, ...(over ? { bgcolor: 'action.hover' } : {}) }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        {mayWrite && <DragIcon fontSize="small" sx={{ color: 'text.secondary', cursor: 'grab' }} />}
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {index + 1}. {title}
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {fileName}
            {pages !== null &&
              ` · ${translate('resources.contract-attachments.pages', { smart_count: pages })}`}
          </Typography>
        </Box>
        {mayWrite && (
          <>
            <Arrow
              label="up"
              title={title}
              disabled={index === 0 || work.isPending}
              onClick={() => move(index, index - 1)}
            />
            <Arrow
              label="down"
              title={title}
              disabled={last || work.isPending}
              onClick={() => move(index, index + 1)}
            />
          </>
        )}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', pl: mayWrite ? 3 : 0 }}>
        <FormControlLabel
          sx={{ flex: 1 }}
          disabled={!mayWrite || pages === null || work.isPending}
          control={
            <Switch
              size="small"
              checked={printed}
              onChange={(_event, checked) => work.edit(attachment, { printed: checked })}
            />
          }
          label={
            <Typography variant="body2">
              {translate(`resources.contract-attachments.${printed ? 'printed' : 'filed'}`)}
            </Typography>
          }
        />
        <DownloadButton path={`/contracts/${contractId}/attachments/${id}/content`} fileName={fileName} />
        {mayWrite && (
          <ConfirmButton
            label="ra.action.remove"
            icon={<DeleteIcon />}
            color="error"
            title="resources.contract-attachments.remove_title"
            content="resources.contract-attachments.remove_text"
            values={{ title }}
            isPending={work.isPending}
            onConfirm={() => work.remove(attachment)}
          />
        )}
      </Box>
    </Box>
  );
};

interface ArrowProps {
  readonly label: 'up' | 'down';
  readonly title: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

const Arrow = ({ label, title, ...button }: ArrowProps) => {
  const translate = useTranslate();
  return (
    <IconButton
      size="small"
      aria-label={translate(`resources.contract-attachments.${label}`, { title })}
      {...button}
    >
      {label === 'up' ? <UpIcon fontSize="small" /> : <DownIcon fontSize="small" />}
    </IconButton>
  );
};
