import type { components } from '@ponte/shared/generated/api-types';
import ZipIcon from '@mui/icons-material/FolderZipOutlined';
import { TextField, useGetMany, useListContext } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { DayFilter, ReferenceFilter, searchFilter, StatusFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField, InstantField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { CheckFiles } from './CheckFiles';
import { FaultsField } from './FaultsField';
import { FileSize } from './FileSize';
import { MarkSent } from './MarkSent';

type Einvoice = components['schemas']['EinvoiceDto'];

const filters = [
  searchFilter,
  <StatusFilter key="status" source="status" statuses={['ready', 'faulty', 'sent']} alwaysOn />,
  <DayFilter key="issuedFrom" source="issuedFrom" />,
  <DayFilter key="issuedTo" source="issuedTo" />,
  <ReferenceFilter key="billingRunId" source="billingRunId" reference="billing-runs" />,
];

/** FatturaPA files; a row leads to its document, a selection comes as a ZIP. */
export const EinvoiceList = () => (
  <ResponsiveList<Einvoice>
    filters={filters}
    actions={<CheckFiles />}
    sort={{ field: 'id', order: 'DESC' }}
    rowClick={(_id, _resource, file) => `/invoices/${String(file.invoiceId)}/show`}
    bulkActions={<SelectedFiles />}
    phone={{
      primary: <TextField source="customerName" />,
      secondary: (
        <>
          <TextField source="number" /> · <DayField source="issuedOn" />
        </>
      ),
      end: <StatusField source="status" />,
    }}
  >
    <TextField source="number" />
    <DayField source="issuedOn" />
    <TextField source="customerName" />
    <TextField source="fileName" />
    <StatusField source="status" />
    <FaultsField source="faults" sortable={false} />
    <FileSize source="size" sortable={false} />
    <InstantField source="builtAt" sortable={false} />
    <InstantField source="sentAt" sortable={false} />
  </ResponsiveList>
);

/** The selection may go over several pages, so its documents are asked for by id. */
const SelectedFiles = () => {
  const { selectedIds, onUnselectItems } = useListContext<Einvoice>();
  const { data = [] } = useGetMany<Einvoice>('einvoices', { ids: selectedIds });
  const invoiceIds = data.map(({ invoiceId }) => invoiceId);
  return (
    <>
      <DownloadButton
        path={`/einvoices/zip?invoiceIds=${invoiceIds.join(',')}`}
        label="resources.einvoices.action.zip"
        icon={<ZipIcon />}
        fileName="fatture-elettroniche.zip"
        disabled={invoiceIds.length === 0}
      />
      <MarkSent
        body={{ fileIds: selectedIds.map(Number) }}
        label="resources.einvoices.action.mark_sent"
        onMarked={onUnselectItems}
      />
    </>
  );
};
