import type { components } from '@ponte/shared/generated/api-types';
import TodoIcon from '@mui/icons-material/PendingActionsOutlined';
import ZipIcon from '@mui/icons-material/FolderZipOutlined';
import {
  FilterButton,
  TextField,
  TopToolbar,
  useGetList,
  useGetMany,
  useListContext,
  useTranslate,
} from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { EmptyState } from '../components/EmptyState';
import { DayFilter, searchFilter, StatusFilter } from '../components/filters';
import { LinkButton } from '../components/LinkButton';
import { ResponsiveList } from '../components/ResponsiveList';
import { FaultsField } from '../einvoices/FaultsField';
import { MarkSent } from '../einvoices/MarkSent';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';
import { EnumInput } from '../inputs/EnumInput';
import { INTEGRATION_TYPES } from './types';

type Integration = components['schemas']['VatIntegrationDto'];

const filters = [
  searchFilter,
  <StatusFilter key="status" source="status" statuses={['ready', 'faulty', 'sent']} />,
  <EnumInput key="documentType" source="documentType" values={INTEGRATION_TYPES} sx={{ minWidth: 220 }} />,
  <DayFilter key="issuedFrom" source="issuedFrom" />,
  <DayFilter key="issuedTo" source="issuedTo" />,
];

/** How many bills wait, leading to them; nothing where none does. */
const WaitingLink = () => {
  const translate = useTranslate();
  const { total = 0 } = useGetList('due-integrations', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'receivedOn', order: 'ASC' },
  });
  if (total === 0) return null;
  return (
    <LinkButton
      to="/due-integrations"
      label={translate('resources.vat-integrations.waiting', { smart_count: total })}
      icon={<TodoIcon />}
    />
  );
};

const actions = (
  <TopToolbar>
    <WaitingLink />
    <FilterButton />
  </TopToolbar>
);

const empty = (
  <EmptyState text="resources.vat-integrations.none">
    <WaitingLink />
  </EmptyState>
);

/** Integrations of suppliers’ bills with their files; a row leads to its bill, a selection comes as a ZIP. */
export const VatIntegrationList = () => (
  <ResponsiveList<Integration>
    filters={filters}
    actions={actions}
    empty={empty}
    sort={{ field: 'id', order: 'DESC' }}
    rowClick={(_id, _resource, { billId }) => `/bills/${String(billId)}/show`}
    bulkActions={<SelectedFiles />}
    phone={{
      primary: <TextField source="supplierName" />,
      secondary: (
        <>
          <TextField source="number" /> · <TextField source="documentType" /> · <DayField source="issuedOn" />
        </>
      ),
      end: <StatusField source="status" />,
    }}
  >
    <TextField source="number" sx={{ whiteSpace: 'nowrap' }} />
    <DayField source="issuedOn" />
    <TextField source="documentType" sortable={false} />
    <TextField source="supplierName" />
    <TextField source="billNumber" sortable={false} />
    <MoneyField source="taxable" sortable={false} />
    <MoneyField source="tax" sortable={false} />
    <StatusField source="status" sortable={false} />
    <FaultsField source="faults" sortable={false} />
  </ResponsiveList>
);

/** The selection may go over several pages, so its files are asked for by id. */
const SelectedFiles = () => {
  const { selectedIds, onUnselectItems } = useListContext<Integration>();
  const { data = [] } = useGetMany<Integration>('vat-integrations', { ids: selectedIds });
  return (
    <>
      <DownloadButton
        path={`/vat-integrations/zip?ids=${selectedIds.join(',')}`}
        label="resources.einvoices.action.zip"
        icon={<ZipIcon />}
        fileName="integrazioni.zip"
      />
      <MarkSent
        body={{ fileIds: data.flatMap(({ fileId }) => fileId ?? []) }}
        label="resources.einvoices.action.mark_sent"
        onMarked={onUnselectItems}
      />
    </>
  );
};
