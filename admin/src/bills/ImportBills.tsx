import type { components } from '@ponte/shared/generated/api-types';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useMutation } from '@tanstack/react-query';
import { useState, type ChangeEvent } from 'react';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { PonteDataProvider } from '../providers/dataProvider';
import { useCan } from '../providers/useCan';
import { ImportResult } from './ImportResult';

type Result = components['schemas']['ImportResultDto'];

const ACCEPTED = '.xml,.p7m,.zip,.b64,application/xml,application/zip';

/** Takes in suppliers' files, any number at once, and tells of each what became of it. */
export const ImportBills = () => {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const allowed = useCan('bill.import');
  const [result, setResult] = useState<Result | null>(null);
  const { mutate, isPending } = useMutation<Result, Error, readonly File[]>({
    mutationFn: (files) => {
      const body = new FormData();
      for (const file of files) body.append('files', file);
      return dataProvider.post<Result>('/bills/import', body);
    },
    onSuccess: setResult,
    onError: (error) => {
      notify(error.message, { type: 'error', multiLine: true });
    },
  });

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    if (files.length > 0) mutate(files);
    event.target.value = ''; // so that the same files can be chosen again
  };

  /** The list behind is fetched again only now: an empty one would give way to a full one, and the dialog go with it. */
  const close = () => {
    setResult(null);
    refresh();
  };

  if (!allowed) return null;
  return (
    <>
      <Button
        component="label"
        size="small"
        disabled={isPending}
        aria-busy={isPending}
        startIcon={isPending ? <CircularProgress size={16} color="inherit" /> : <UploadIcon />}
      >
        {translate('resources.bills.action.import')}
        <input type="file" hidden multiple accept={ACCEPTED} onChange={choose} />
      </Button>
      {result && <ImportResult result={result} close={close} />}
    </>
  );
};
