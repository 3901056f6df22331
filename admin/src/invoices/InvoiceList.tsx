import { TextField } from 'react-admin';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { EnumInput } from '../inputs/EnumInput';
import { SALE_DOCUMENTS } from './invoice-request';
import { DocumentAmount, DocumentNumber, DocumentStateField } from './DocumentFields';

const chips: FilterChip[] = [
  { label: 'resources.invoices.chip.draft', source: 'status', value: 'draft' },
  { label: 'resources.invoices.chip.open', source: 'open', value: true },
  { label: 'resources.invoices.chip.overdue', source: 'overdue', value: true },
  { label: 'resources.invoices.chip.proforma', source: 'proforma', value: true },
  { label: 'resources.invoices.chip.credit-note', source: 'type', value: 'credit-note' },
];

const filters = [
  searchFilter,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <EnumInput key="documentType" source="documentType" values={SALE_DOCUMENTS} />,
  <DayFilter key="issuedFrom" source="issuedFrom" />,
  <DayFilter key="issuedTo" source="issuedTo" />,
  <ReferenceFilter key="registerId" source="registerId" reference="registers" />,
  <ReferenceFilter key="contractId" source="contractId" reference="contracts" />,
  <ReferenceFilter key="billingRunId" source="billingRunId" reference="billing-runs" />,
];

/** Invoices and credit notes, the newest first. */
export const InvoiceList = () => (
  <ResponsiveList
    filters={filters}
    sort={{ field: 'id', order: 'DESC' }}
    phone={{
      primary: <TextField source="customerName" />,
      secondary: (
        <>
          <DocumentNumber source="number" /> · <DayField source="issuedOn" />{' '}
          <DocumentStateField source="status" />
        </>
      ),
      end: <DocumentAmount source="total" />,
    }}
  >
    <DocumentNumber source="number" />
    <DayField source="issuedOn" />
    <TextField source="customerName" />
    <TextField source="contractCode" sortable={false} />
    <DocumentAmount source="taxable" sortable={false} />
    <DocumentAmount source="tax" sortable={false} />
    <DocumentAmount source="total" />
    <DocumentAmount source="openAmount" />
    <DayField source="dueOn" sortable={false} />
    <DocumentStateField source="status" sortable={false} />
  </ResponsiveList>
);
