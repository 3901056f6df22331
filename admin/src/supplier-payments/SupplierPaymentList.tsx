import { CreateButton, FilterButton, TextField, TopToolbar } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';
import { MethodCodeFilter } from '../payments/MethodCodeInput';
import { useCan } from '../providers/useCan';

const chips: FilterChip[] = [
  { label: 'resources.supplier-payments.chip.advance', source: 'advance', value: true },
  { label: 'resources.supplier-payments.chip.offset', source: 'kind', value: 'offset' },
  { label: 'resources.supplier-payments.chip.reversed', source: 'status', value: 'reversed' },
];

const filters = [
  searchFilter,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <DayFilter key="from" source="from" />,
  <DayFilter key="to" source="to" />,
  <MethodCodeFilter key="methodCode" source="methodCode" />,
];

/** Money paid to suppliers and credit notes set off, the latest first. */
export const SupplierPaymentList = () => (
  <ResponsiveList
    filters={filters}
    actions={<Actions />}
    empty={
      <EmptyState text="resources.supplier-payments.none">
        <Create />
      </EmptyState>
    }
    sort={{ field: 'paidOn', order: 'DESC' }}
    phone={{
      primary: <TextField source="partnerName" />,
      secondary: (
        <>
          <DayField source="paidOn" /> <StatusField source="status" />
        </>
      ),
      end: <MoneyField source="amount" />,
    }}
  >
    <DayField source="paidOn" />
    <TextField source="partnerName" sortable={false} />
    <TextField source="methodCode" sortable={false} emptyText="app.none" />
    <TextField source="reference" sortable={false} />
    <MoneyField source="amount" />
    <MoneyField source="withheld" sortable={false} />
    <MoneyField source="unallocated" />
    <StatusField source="status" />
  </ResponsiveList>
);

const Actions = () => (
  <TopToolbar>
    <FilterButton />
    <Create />
  </TopToolbar>
);

const Create = () => (useCan('supplier-payment.write') ? <CreateButton /> : null);
