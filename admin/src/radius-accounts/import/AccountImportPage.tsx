import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Confirm, Title, useTranslate } from 'react-admin';
import { Bar } from '../../components/ProgressBar';
import { TEXTS } from '../account';
import { textOf } from './csv-file';
import { ImportReport } from './ImportReport';
import { useImport } from './useImport';

/** Accounts from a CSV file: looked at row by row, then made. */
export const AccountImportPage = () => {
  const translate = useTranslate();
  const [file, setFile] = useState({ name: '', csv: '' });
  const [asking, setAsking] = useState(false);
  const { state, check, run } = useImport();
  const { phase, rows, total, error } = state;
  const busy = phase === 'checking' || phase === 'importing';
  const valid = rows.filter(({ outcome }) => outcome === 'valid').length;

  const choose = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const csv = textOf(await chosen.arrayBuffer());
    setFile({ name: chosen.name, csv });
    await check(csv);
  };
  const begin = (): void => {
    setAsking(false);
    void run(file.csv);
  };

  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.import.title`} />
      <Card component="section" sx={{ p: 2, display: 'grid', gap: 1.5 }}>
        <Typography variant="body2">{translate(`${TEXTS}.import.text`)}</Typography>
        <Typography variant="body2" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
          {translate(`${TEXTS}.import.columns`)}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Button component="label" variant="outlined" startIcon={<UploadIcon />} disabled={busy}>
            {translate(`${TEXTS}.import.choose`)}
            <input
              type="file"
              hidden
              accept=".csv,text/csv,text/plain"
              onChange={({ target }) => {
                void choose(target.files?.[0]);
                target.value = ''; // the same file, mended, can be chosen again
              }}
            />
          </Button>
          <Typography variant="body2">{file.name}</Typography>
          {phase === 'checked' && valid > 0 && (
            <Button variant="contained" onClick={() => setAsking(true)}>
              {translate(`${TEXTS}.import.run`, { smart_count: valid })}
            </Button>
          )}
        </Box>
        {busy && (
          <Box aria-live="polite">
            <Typography variant="body2">
              {translate(`${TEXTS}.import.${phase}`, { done: rows.length, total })}
            </Typography>
            <Bar label={translate(`${TEXTS}.import.title`)} progress={{ done: rows.length, total }} />
          </Box>
        )}
        {error && <Alert severity="error">{error.message}</Alert>}
      </Card>
      {rows.length > 0 && !busy && <ImportReport fileName={file.name} rows={rows} />}
      <Confirm
        isOpen={asking}
        title={`${TEXTS}.import.confirm_title`}
        content={`${TEXTS}.import.confirm_text`}
        onConfirm={begin}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
};
