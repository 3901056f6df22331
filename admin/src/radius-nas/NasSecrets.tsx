import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';

type Secrets = components['schemas']['NasSecretDto'];

const TEXTS = 'resources.radius-nas';

/** Tells the secrets of a NAS to whoever may know them; each look is kept in the history. */
export const NasSecrets = ({ nasId }: { readonly nasId: number }) => {
  const [secrets, setSecrets] = useState<Secrets | null>(null);
  const translate = useTranslate();
  const close = () => setSecrets(null);
  return (
    <>
      <ActionButton<Secrets>
        path={`/radius-nas/${nasId}/reveal`}
        permission="radius-nas.reveal"
        label={`${TEXTS}.action.reveal`}
        icon={<VisibilityIcon />}
        success={`${TEXTS}.done.revealed`}
        onSuccess={setSecrets}
      />
      {secrets && (
        <Dialog open fullWidth maxWidth="xs" onClose={close} aria-labelledby="nas-secrets">
          <DialogTitle id="nas-secrets">{translate(`${TEXTS}.reveal.title`)}</DialogTitle>
          <DialogContent>
            <Secret label={`${TEXTS}.fields.secret`} value={secrets.secret} />
            <Secret
              label={`${TEXTS}.fields.coaSecret`}
              value={secrets.coaSecret ?? translate(`${TEXTS}.reveal.same`)}
            />
            <DialogContentText variant="body2">{translate(`${TEXTS}.reveal.text`)}</DialogContentText>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate('ra.action.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
};

const Secret = ({ label, value }: { readonly label: string; readonly value: string }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate(label)}
      </Typography>
      <Typography sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere', mb: 1.5 }}>{value}</Typography>
    </>
  );
};
