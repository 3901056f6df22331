import type { components } from '@ponte/shared/generated/api-types';
import { TextField, TopToolbar, useRecordContext, type FieldProps } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';
import { StatusChip } from '../fields/StatusField';
import { EnumInput } from '../inputs/EnumInput';
import { ImportBills } from './ImportBills';
import { TypeBill } from './TypeBill';

type Bill = components['schemas']['BillDto'];

const TYPES = ['bill', 'credit-note'] as const;
const STATUSES = ['recorded', 'undone'] as const;
const STATES = ['open', 'partly', 'paid'] as const;

const filters = [
  searchFilter,
  <EnumInput key="type" source="type" values={TYPES} sx={{ minWidth: 160 }} />,
  <EnumInput key="status" source="status" values={STATUSES} sx={{ minWidth: 160 }} />,
  <EnumInput key="paymentState" source="paymentState" values={STATES} sx={{ minWidth: 160 }} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <DayFilter key="issuedFrom" source="issuedFrom" />,
  <DayFilter key="issuedTo" source="issuedTo" />,
];

const actions = (
  <TopToolbar>
    <TypeBill />
    <ImportBills />
  </TopToolbar>
);

const empty = (
  <EmptyState text="resources.bills.none">
    <ImportBills />
    <TypeBill />
  </EmptyState>
);

/** How far it is paid, or that its recording is undone. */
const BillState = (field: FieldProps<Bill>) => {
  const bill = useRecordContext<Bill>(field);
  if (!bill) return null;
  return <StatusChip status={bill.status === 'undone' ? bill.status : bill.paymentState} resource="bills" />;
};

/** What suppliers charge us, newest first. */
export const BillList = () => (
  <ResponsiveList<Bill>
    filters={filters}
    actions={actions}
    empty={empty}
    sort={{ field: 'receivedOn', order: 'DESC' }}
    phone={{
      primary: <TextField source="supplierName" />,
      secondary: (
        <>
          <TextField source="number" /> · <DayField source="issuedOn" /> <BillState source="paymentState" />
        </>
      ),
      end: <MoneyField source="total" />,
    }}
  >
    <DayField source="receivedOn" />
    <TextField source="supplierName" />
    <EnumField source="type" sortable={false} />
    <TextField source="number" />
    <DayField source="issuedOn" />
    <MoneyField source="taxable" sortable={false} />
    <MoneyField source="tax" sortable={false} />
    <MoneyField source="total" />
    <BillState source="paymentState" sortable={false} />
  </ResponsiveList>
);
