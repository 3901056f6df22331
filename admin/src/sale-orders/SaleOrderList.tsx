import { TextField } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';

const chips: FilterChip[] = (['confirmed', 'invoiced', 'cancelled'] as const).map((status) => ({
  label: `resources.sale-orders.chip.${status}`,
  source: 'status',
  value: status,
}));

const filters = [
  searchFilter,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
];

/** Orders, the newest first. */
export const SaleOrderList = () => (
  <ResponsiveList
    filters={filters}
    sort={{ field: 'id', order: 'DESC' }}
    empty={<EmptyState text="resources.sale-orders.empty" />}
    phone={{
      primary: <TextField source="customerName" />,
      secondary: (
        <>
          <TextField source="code" /> · <TextField source="title" /> <StatusField source="status" />
        </>
      ),
      end: <MoneyField source="onceTotal" />,
    }}
  >
    <TextField source="code" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }} />
    <DayField source="confirmedOn" />
    <TextField source="customerName" />
    <TextField source="title" sortable={false} />
    <MoneyField source="onceTotal" />
    <MoneyField source="invoicedTotal" sortable={false} />
    <MoneyField source="monthlyTaxable" />
    <StatusField source="status" sortable={false} />
  </ResponsiveList>
);
