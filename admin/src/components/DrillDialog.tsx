import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { LedgerPages } from '../accounts/LedgerPages';
import { useApi } from '../providers/useApi';
import type { Query } from '../providers/query';
import { Rows, type RowsProps } from './Rows';
import { useIsPhone } from './useIsPhone';

export interface DrillDialogProps extends Omit<RowsProps, 'rows'> {
  /** Ready to read: the figure that is spelled out. */
  readonly title: string;
  /** A list of the API that takes pages. */
  readonly path: string;
  readonly query: Query;
  readonly close: () => void;
}

/** The rows that make one figure of a report, over the report. */
export const DrillDialog = ({ title, path, query, close, ...rows }: DrillDialogProps) => {
  const translate = useTranslate();
  const isPhone = useIsPhone();
  const [page, setPage] = useState(1);
  const [perPage, setPerPage] = useState(50);
  const { data } = useApi<{ data: object[]; total: number }>(path, { ...query, page, perPage });
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" fullScreen={isPhone} aria-labelledby="drill-title">
      <DialogTitle id="drill-title">{title}</DialogTitle>
      <DialogContent>
        <Box sx={{ px: 1.5 }}>{data ? <Rows {...rows} rows={data.data} /> : <Skeleton height={240} />}</Box>
        {data && data.total > perPage && (
          <LedgerPages {...{ page, perPage, setPage, setPerPage }} total={data.total} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
