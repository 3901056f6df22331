import type { components } from '@ponte/shared/generated/api-types';
import { ListBase, ListView, NumberField, Pagination, TextField } from 'react-admin';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { AgeCards } from './AgeCards';
import { WriteOffDialog } from './WriteOffDialog';

type OpenItem = components['schemas']['OpenItemDto'];

const chips: FilterChip[] = [{ label: 'resources.open-items.chip.overdue', source: 'overdue', value: true }];

const filters = [
  searchFilter,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" alwaysOn />,
];

/** What customers owe, the oldest due first, with the sums by age. */
export const OpenItemList = () => (
  <ListBase<OpenItem> sort={{ field: 'dueOn', order: 'ASC' }} perPage={25}>
    <AgeCards />
    <ListView
      filters={filters}
      actions={false}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
    >
      <OpenItems />
    </ListView>
  </ListBase>
);

const OpenItems = () => (
  <ResponsiveGrid<OpenItem>
    rowClick={(_id, _resource, item) => `/invoices/${String(item.invoiceId)}/show`}
    phone={{
      primary: <TextField source="partnerName" />,
      secondary: (
        <>
          <TextField source="number" /> · <DayField source="dueOn" />
        </>
      ),
      end: <MoneyField source="open" signed />,
    }}
  >
    <DayField source="dueOn" />
    <NumberField source="daysLate" />
    <TextField source="partnerName" />
    <TextField source="number" />
    <DayField source="issuedOn" />
    <TextField source="methodCode" sortable={false} />
    <MoneyField source="amount" signed sortable={false} />
    <MoneyField source="open" signed />
    <WriteOffDialog />
  </ResponsiveGrid>
);
