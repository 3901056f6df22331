import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import type { ChangeEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { AttachmentWork } from './useAttachmentWork';

interface AddAttachmentProps {
  readonly work: AttachmentWork;
}

const CHOICES = ['print', 'file'] as const;

/** Two ways to add a paper: into the printed contract, or only to the files. */
export const AddAttachment = ({ work }: AddAttachmentProps) => {
  const translate = useTranslate();

  const choose = (event: ChangeEvent<HTMLInputElement>, printed: boolean) => {
    const [file] = event.target.files ?? [];
    if (file) work.add(file, file.name.replace(/\.[^.]{1,5}$/, ''), printed);
    event.target.value = ''; // so that the same file can be chosen again
  };

  return (
    <Box sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {CHOICES.map((choice) => (
          <Button
            key={choice}
            component="label"
            variant="outlined"
            size="small"
            startIcon={<UploadIcon />}
            disabled={work.isPending}
          >
            {translate(`resources.contract-attachments.add_to_${choice}`)}
            <input
              type="file"
              hidden
              {...(choice === 'print' ? { accept: 'application/pdf,image/png,image/jpeg' } : {})}
              onChange={(event) => choose(event, choice === 'print')}
            />
          </Button>
        ))}
      </Box>
      <FormHelperText sx={{ ml: 0 }}>{translate('resources.contract-attachments.hint')}</FormHelperText>
    </Box>
  );
};
