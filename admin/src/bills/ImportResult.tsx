import type { components } from '@ponte/shared/generated/api-types';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { TextField, useTranslate } from 'react-admin';
import { Rows } from '../components/Rows';
import { StatusField } from '../fields/StatusField';
import { FileCause } from '../received-files/FileCause';

interface ImportResultProps {
  readonly result: components['schemas']['ImportResultDto'];
  readonly close: () => void;
}

/** What became of each file that was taken in. */
export const ImportResult = ({ result, close }: ImportResultProps) => {
  const translate = useTranslate();
  const titleId = useId();
  return (
    <Dialog open fullWidth maxWidth="md" onClose={close} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('resources.bills.imported')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>
          {translate('resources.bills.import_summary', {
            read: result.read,
            quarantined: result.quarantined,
            duplicates: result.duplicates,
          })}
        </DialogContentText>
        <Rows
          rows={result.files}
          resource="received-files"
          phone={{
            primary: <TextField source="name" />,
            secondary: <FileCause source="code" />,
            end: <StatusField source="state" />,
          }}
        >
          <TextField source="name" />
          <StatusField source="state" />
          <FileCause source="code" />
        </Rows>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
