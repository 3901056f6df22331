import CopyIcon from '@mui/icons-material/ContentCopy';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

export interface NewKeyDialogProps {
  readonly apiKey: components['schemas']['NewApiKeyDto'];
  readonly onClose: () => void;
}

/** Shows a new key this once. A click beside it does not close it: the key would be lost. */
export const NewKeyDialog = ({ apiKey, onClose }: NewKeyDialogProps) => {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);

  /** Without the clipboard (a page that is not https) the key can still be marked and copied by hand. */
  const copy = () => {
    navigator.clipboard.writeText(apiKey.key).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };

  return (
    <Dialog open maxWidth="sm" fullWidth aria-labelledby="new-key-title">
      <DialogTitle id="new-key-title">
        {translate('resources.api-keys.new_title', { name: apiKey.name })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">{translate('resources.api-keys.new_once')}</Alert>
        <Box component="code" sx={code}>
          {apiKey.key}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button startIcon={<CopyIcon />} onClick={copy} variant="outlined">
          {translate(copied ? 'resources.api-keys.copied' : 'resources.api-keys.copy')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {translate('resources.api-keys.taken')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const code = {
  p: 1.5,
  borderRadius: 1,
  bgcolor: 'action.hover',
  fontSize: '1rem',
  overflowWrap: 'anywhere',
  userSelect: 'all',
} as const;
