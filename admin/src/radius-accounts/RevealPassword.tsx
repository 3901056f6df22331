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
import { TEXTS } from './account';

type Revealed = components['schemas']['RevealedDto'];

/** Tells the password to whoever may know it; each look is kept in the history. */
export const RevealPassword = ({ accountId }: { readonly accountId: number }) => {
  const [password, setPassword] = useState<string | null>(null);
  const translate = useTranslate();
  const close = () => setPassword(null);
  return (
    <>
      <ActionButton<Revealed>
        path={`/radius-accounts/${accountId}/reveal`}
        permission="radius-account.reveal"
        label={`${TEXTS}.action.reveal`}
        icon={<VisibilityIcon />}
        success={`${TEXTS}.done.revealed`}
        onSuccess={(revealed) => setPassword(revealed.password)}
      />
      {password !== null && (
        <Dialog open fullWidth maxWidth="xs" onClose={close} aria-labelledby="revealed-password">
          <DialogTitle id="revealed-password">{translate(`${TEXTS}.fields.password`)}</DialogTitle>
          <DialogContent>
            <Typography sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere', mb: 1.5 }}>
              {password}
            </Typography>
            <DialogContentText variant="body2">{translate(`${TEXTS}.revealed`)}</DialogContentText>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate('ra.action.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
};
