import type { components } from '@ponte/shared/generated/api-types';
import ListIcon from '@mui/icons-material/ReceiptLongOutlined';
import RetryIcon from '@mui/icons-material/Replay';
import ZipIcon from '@mui/icons-material/FolderZipOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActionButton } from '../components/ActionButton';
import { DownloadButton } from '../components/DownloadButton';
import { listLink } from '../components/list-link';
import { useCan } from '../providers/useCan';
import { PrintRun } from './PrintRun';

interface FinishedActionsProps {
  readonly run: components['schemas']['BillingRunDto'];
  readonly progress: components['schemas']['RunProgressDto'] | undefined;
}

const TEXTS = 'resources.billing-runs';

/** What to do with the documents of a run, and with the contracts that failed. */
export const FinishedActions = ({ run, progress }: FinishedActionsProps) => {
  const translate = useTranslate();
  const seesFiles = useCan('einvoice.read');
  return (
    <>
      {progress !== undefined && progress.failed > 0 && (
        <ActionButton
          path={`/billing-runs/${run.id}/retry`}
          permission="billing-run.confirm"
          label={`${TEXTS}.action.retry`}
          icon={<RetryIcon />}
          color="warning"
          variant="outlined"
          success={`${TEXTS}.done.retried`}
        />
      )}
      {seesFiles && (
        <DownloadButton
          path={`/einvoices/zip?billingRunId=${run.id}`}
          label={`${TEXTS}.action.zip`}
          icon={<ZipIcon />}
          fileName={`fatture-elettroniche-${run.id}.zip`}
        />
      )}
      <PrintRun runId={run.id} />
      <Button
        component={Link}
        to={listLink('invoices', { billingRunId: run.id })}
        variant="contained"
        startIcon={<ListIcon />}
      >
        {translate(`${TEXTS}.action.invoices`)}
      </Button>
    </>
  );
};
