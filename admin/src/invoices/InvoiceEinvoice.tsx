import type { components } from '@ponte/shared/generated/api-types';
import BuildIcon from '@mui/icons-material/AutorenewOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  RecordContextProvider,
  ResourceContextProvider,
  TextField,
  useGetList,
  useLocale,
} from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { DownloadButton } from '../components/DownloadButton';
import { EmptyState } from '../components/EmptyState';
import { Facts } from '../components/Facts';
import { ActorField } from '../fields/ActorField';
import { InstantField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { FileSize } from '../einvoices/FileSize';
import { faultMessage } from '../einvoices/fault-message';
import { MendLink } from '../einvoices/MendLink';
import { SentActions } from '../einvoices/SentActions';

type Einvoice = components['schemas']['EinvoiceDto'];

interface EinvoiceProps {
  readonly invoiceId: number;
}

/** The FatturaPA file of a document: where it stands, what SDI would refuse it for, and the file itself. */
export const InvoiceEinvoice = ({ invoiceId }: EinvoiceProps) => {
  const { data, isPending } = useGetList<Einvoice>('einvoices', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'DESC' },
    filter: { invoiceId },
  });
  const file = data?.[0];
  if (isPending) return null;
  if (!file) {
    return (
      <EmptyState text="resources.einvoices.not_built">
        <Build invoiceId={invoiceId} label="resources.einvoices.action.build" />
      </EmptyState>
    );
  }
  return (
    <ResourceContextProvider value="einvoices">
      <RecordContextProvider value={file}>
        <File file={file} />
      </RecordContextProvider>
    </ResourceContextProvider>
  );
};

const File = ({ file }: { readonly file: Einvoice }) => (
  <Box sx={{ width: '100%', display: 'grid', gap: 2 }}>
    <Facts>
      <StatusField source="status" />
      <TextField source="fileName" />
      <InstantField source="builtAt" />
      <FileSize source="size" />
      <TextField source="progressive" />
      {file.sentAt !== null && <InstantField source="sentAt" />}
      {file.sentBy !== null && <ActorField source="sentBy" />}
    </Facts>
    <Faults faults={file.faults} />
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <DownloadButton
        path={`/invoices/${file.invoiceId}/einvoice.xml`}
        fileName={file.fileName}
        label="resources.einvoices.action.download"
        variant="outlined"
      />
      {file.status !== 'sent' && (
        <Build invoiceId={file.invoiceId} label="resources.einvoices.action.rebuild" />
      )}
      <SentActions fileId={file.id} status={file.status} />
    </Box>
  </Box>
);

const Faults = ({ faults }: Pick<Einvoice, 'faults'>) => {
  const locale = useLocale();
  if (faults.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {faults.map((fault) => (
        <Alert key={`${fault.code} ${fault.path}`} severity="error">
          <strong>{fault.code}</strong> {faultMessage(fault, locale)} <MendLink fault={fault} />
          <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere' }}>
            {fault.path}
          </Typography>
        </Alert>
      ))}
    </Box>
  );
};

const Build = ({ invoiceId, label }: EinvoiceProps & { readonly label: string }) => (
  <ActionButton
    path={`/invoices/${invoiceId}/einvoice`}
    permission="einvoice.build"
    label={label}
    icon={<BuildIcon />}
    success="resources.einvoices.done.built"
  />
);
