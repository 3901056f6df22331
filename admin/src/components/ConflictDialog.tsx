import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useSyncExternalStore } from 'react';
import { useNotify, useRefresh, useTranslate, useUpdate } from 'react-admin';
import type { Conflict } from '../providers/conflicts';
import { conflicts } from '../providers/providers';
import { DiffTable } from './DiffTable';

/** Opens when a save was refused because somebody else had saved first, and shows both versions. */
export const ConflictDialog = () => {
  const conflict = useSyncExternalStore(conflicts.subscribe, conflicts.latest);
  return conflict && <OpenDialog {...conflict} />;
};

const OpenDialog = ({ resource, id, current, yours }: Conflict) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const notify = useNotify();
  const [update, { isPending }] = useUpdate();

  const reload = () => {
    conflicts.settle();
    refresh();
  };

  /** Saves again on top of the version that was just shown. */
  const overwrite = () => {
    conflicts.settle();
    void update(
      resource,
      { id, data: { ...current, ...yours }, previousData: current },
      {
        onSuccess: () => {
          notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: 1 } });
          refresh();
        },
        onError: (error) => {
          notify(error instanceof Error ? error.message : 'errors.network', { type: 'error' });
        },
      },
    );
  };

  return (
    <Dialog open maxWidth="md" fullWidth onClose={conflicts.settle} aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate('conflict.explain')}</DialogContentText>
        <DiffTable
          resource={resource}
          before={current}
          after={yours}
          beforeLabel="conflict.current"
          afterLabel="conflict.yours"
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={conflicts.settle}>{translate('ra.action.close')}</Button>
        <Button color="warning" disabled={isPending} onClick={overwrite}>
          {translate('conflict.overwrite')}
        </Button>
        <Button variant="contained" onClick={reload}>
          {translate('conflict.reload')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
