import type { components } from '@ponte/shared/generated/api-types';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { BusyButton } from '../components/BusyButton';
import { DownloadButton } from '../components/DownloadButton';
import { useAction } from '../components/useAction';
import { useApi } from '../providers/useApi';

type PrintProgress = components['schemas']['PrintProgressDto'];

/** How often to ask while the worker prints. */
const POLL_MS = 1000;

/** Has the PDFs of a run printed and shows how far they are; once all are there they come as one ZIP. */
export const PrintRun = ({ runId }: { readonly runId: number }) => {
  const [printing, setPrinting] = useState(false);
  const { data } = useApi<PrintProgress>('/invoices/print-progress', { billingRunId: runId }, (progress) =>
    printing && !isPrinted(progress) ? POLL_MS : false,
  );
  const { run, isPending } = useAction<PrintProgress>('/invoices/print', {
    body: { billingRunId: runId },
    success: 'resources.billing-runs.done.printing',
    onSuccess: () => setPrinting(true),
  });

  if (!data || data.total === 0) return null;
  if (isPrinted(data)) {
    return (
      <DownloadButton
        path={`/invoices/pdf.zip?billingRunId=${runId}`}
        label="resources.billing-runs.action.pdf_zip"
        fileName={`fatture-${runId}.zip`}
      />
    );
  }
  if (printing) return <PrintBar {...data} />;
  return (
    <BusyButton
      label="resources.billing-runs.action.print"
      icon={<PdfIcon />}
      isPending={isPending}
      onClick={() => void run().catch(() => undefined)}
    />
  );
};

const PrintBar = ({ printed, total }: PrintProgress) => {
  const translate = useTranslate();
  const label = translate('resources.billing-runs.working.printing', { printed, total });
  return (
    <Box sx={{ width: 190, alignSelf: 'center' }} aria-live="polite">
      <Typography variant="caption">{label}</Typography>
      <LinearProgress aria-label={label} variant="determinate" value={(printed / total) * 100} />
    </Box>
  );
};

function isPrinted(progress: PrintProgress | undefined): boolean {
  return progress !== undefined && progress.printed === progress.total;
}
