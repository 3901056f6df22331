import type { components } from '@ponte/shared/generated/api-types';
import {
  FilterButton,
  ListBase,
  ListView,
  Pagination,
  TextField,
  TopToolbar,
  useListContext,
  useRecordContext,
  useTranslate,
  type FieldProps,
} from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { EmptyState } from '../components/EmptyState';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusChip } from '../fields/StatusField';
import { queryString, type Query } from '../providers/query';
import { ItemTotals } from './ItemTotals';

type Item = components['schemas']['SupplierItemDto'];

const chips: FilterChip[] = [
  { label: 'resources.supplier-items.chip.overdue', source: 'overdue', value: true },
];

const filters = [
  searchFilter,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <DayFilter key="dueFrom" source="dueFrom" />,
  <DayFilter key="dueTo" source="dueTo" />,
];

/** What we owe to suppliers, the oldest due first, with the sums. */
export const SupplierItemList = () => (
  <ListBase<Item> sort={{ field: 'dueOn', order: 'ASC' }} perPage={25}>
    <ItemTotals />
    <ListView
      filters={filters}
      actions={<Actions />}
      empty={<EmptyState text="resources.supplier-items.none" />}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
    >
      <Items />
    </ListView>
  </ListBase>
);

const Actions = () => {
  const list = useListContext();
  return (
    <TopToolbar>
      <FilterButton />
      <DownloadButton
        path={`/supplier-items/xlsx${queryString(list.filterValues as Query)}`}
        fileName="scadenzario-fornitori.xlsx"
        label="report.short"
      />
    </TopToolbar>
  );
};

const Items = () => (
  <ResponsiveGrid<Item>
    rowClick={(_id, _resource, item) => `/bills/${String(item.billId)}/show`}
    phone={{
      primary: <TextField source="partnerName" />,
      secondary: (
        <>
          <TextField source="number" /> · <DayField source="dueOn" /> <Late source="daysLate" />
        </>
      ),
      end: <MoneyField source="open" signed />,
    }}
  >
    <DayField source="dueOn" />
    <Late source="daysLate" />
    <TextField source="partnerName" />
    <TextField source="number" />
    <DayField source="issuedOn" />
    <MoneyField source="amount" signed sortable={false} />
    <MoneyField source="withheld" signed sortable={false} />
    <MoneyField source="open" signed />
  </ResponsiveGrid>
);

/** How many days overdue, if it is. */
const Late = (field: FieldProps<Item>) => {
  const item = useRecordContext<Item>(field);
  const translate = useTranslate();
  if (!item || item.daysLate <= 0 || item.type === 'credit-note') return null;
  return (
    <>
      <StatusChip status="overdue" resource="invoices" />{' '}
      {translate('resources.supplier-items.days', { smart_count: item.daysLate })}
    </>
  );
};
