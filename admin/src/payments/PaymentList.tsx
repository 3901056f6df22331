import { TextField } from 'react-admin';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';
import { MethodCodeFilter } from './MethodCodeInput';
import { PaymentActions } from './PaymentActions';

const chips: FilterChip[] = [
  { label: 'resources.payments.chip.credit', source: 'credit', value: true },
  { label: 'resources.payments.chip.refund', source: 'kind', value: 'refund' },
  { label: 'resources.payments.chip.offset', source: 'kind', value: 'offset' },
  { label: 'resources.payments.chip.writeOff', source: 'kind', value: 'write-off' },
  { label: 'resources.payments.chip.reversed', source: 'status', value: 'reversed' },
];

const filters = [
  searchFilter,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <DayFilter key="from" source="from" />,
  <DayFilter key="to" source="to" />,
  <MethodCodeFilter key="methodCode" source="methodCode" />,
  <ReferenceFilter key="invoiceId" source="invoiceId" reference="invoices" />,
];

/** Money received, money given back (below zero) and credit notes set off, the latest first. */
export const PaymentList = () => (
  <ResponsiveList
    filters={filters}
    actions={<PaymentActions />}
    sort={{ field: 'receivedOn', order: 'DESC' }}
    phone={{
      primary: <TextField source="partnerName" />,
      secondary: (
        <>
          <DayField source="receivedOn" /> <StatusField source="status" />
        </>
      ),
      end: <MoneyField source="amount" signed />,
    }}
  >
    <DayField source="receivedOn" />
    <TextField source="partnerName" sortable={false} />
    <TextField source="methodCode" sortable={false} emptyText="app.none" />
    <TextField source="reference" sortable={false} />
    <MoneyField source="amount" signed />
    <MoneyField source="unallocated" />
    <StatusField source="status" />
  </ResponsiveList>
);
