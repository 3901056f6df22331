import type { components } from '@ponte/shared/generated/api-types';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { Title, useDataProvider, useTranslate } from 'react-admin';
import { BusyButton } from '../../components/BusyButton';
import { Panel } from '../../components/Panel';
import type { PonteDataProvider } from '../../providers/dataProvider';
import { textOf } from '../../radius-accounts/import/csv-file';
import { ImportedAccounts } from './ImportedAccounts';

type Report = components['schemas']['ChartReportDto'];

const TEXTS = 'resources.chart-import';

/** Accounts of a chart from a CSV file: first what would come of each row, then in earnest. */
export const ChartImportPage = () => {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const { csv, report, error, isPending, send } = useChartImport();
  const valid = report?.data.filter(({ outcome }) => outcome === 'valid').length ?? 0;

  const choose = async (file: File | undefined): Promise<void> => {
    if (file) await send(textOf(await file.arrayBuffer()), true);
  };

  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Panel title={`${TEXTS}.file`}>
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {translate(`${TEXTS}.text`)}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="outlined"
            startIcon={<UploadIcon />}
            disabled={isPending}
            onClick={() => input.current?.click()}
          >
            {translate(`${TEXTS}.choose`)}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,text/csv"
            aria-label={translate(`${TEXTS}.choose`)}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              void choose(file).finally(() => (target.value = ''));
            }}
          />
          {valid > 0 && (
            <BusyButton
              variant="contained"
              label={`${TEXTS}.run`}
              icon={<UploadIcon />}
              isPending={isPending}
              onClick={() => void send(csv, false)}
            />
          )}
        </Box>
        {error && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {error}
          </Alert>
        )}
      </Panel>
      {report && <ImportedAccounts rows={report.data} />}
    </Box>
  );
};

/** The file that was sent last, and what came of it. */
function useChartImport() {
  const provider = useDataProvider<PonteDataProvider>();
  const [csv, setCsv] = useState('');
  const [report, setReport] = useState<Report | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const send = async (text: string, dryRun: boolean): Promise<void> => {
    setPending(true);
    setCsv(text);
    setError(null);
    try {
      setReport(await provider.post<Report>('/chart-of-accounts/import', { csv: text, dryRun }));
    } catch (cause) {
      setReport(null);
      setError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setPending(false);
    }
  };
  return { csv, report, error, isPending, send };
}
