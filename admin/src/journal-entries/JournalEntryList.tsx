import { NullableBooleanInput, TextField } from 'react-admin';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { EnumInput } from '../inputs/EnumInput';
import { EntryAmount } from './EntryAmount';
import { SourceLink } from './SourceLink';

const SOURCES = [
  ...['invoice', 'bill', 'bill-account', 'bill-undo', 'bill-again', 'payment', 'payment-reversal'],
  ...['vat-collection', 'vat-settlement'],
  ...['supplier-payment', 'supplier-payment-reversal', 'supplier-withholding', 'withholding-payment'],
  'withholding-suffered',
  ...['deferral', 'deferral-release', 'year-result', 'year-closing', 'year-opening'],
  ...['manual', 'reversal'],
] as const;

const filters = [
  searchFilter,
  <DayFilter key="from" source="from" alwaysOn />,
  <DayFilter key="to" source="to" alwaysOn />,
  <ReferenceFilter key="journalId" source="journalId" reference="journals" />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <EnumInput key="sourceKind" source="sourceKind" values={SOURCES} sx={{ minWidth: 160 }} />,
  <NullableBooleanInput key="posted" source="posted" sx={{ minWidth: 160 }} />,
  <EnumInput key="dueVat" source="dueVat" values={['sale', 'purchase']} sx={{ minWidth: 160 }} />,
  <DayFilter key="settledFrom" source="settledFrom" />,
  <DayFilter key="settledTo" source="settledTo" />,
  <ReferenceFilter key="yearClosingId" source="yearClosingId" reference="year-closings" />,
  <ReferenceFilter key="invoiceId" source="invoiceId" reference="invoices" />,
];

/** What was posted and what is still a draft, the latest first; each entry leads to its lines and to what it was made from. */
export const JournalEntryList = () => (
  <ResponsiveList
    filters={filters}
    sort={{ field: 'postedOn', order: 'DESC' }}
    phone={{
      primary: <TextField source="description" />,
      secondary: <DayField source="postedOn" />,
      end: <EntryAmount source="lines" />,
    }}
  >
    <DayField source="postedOn" />
    <TextField source="journalCode" sortable={false} />
    <TextField source="description" />
    <SourceLink source="sourceId" sortable={false} />
    <StatusField source="status" sortable={false} />
    <EntryAmount source="lines" label="resources.journal-entries.amount" sortable={false} />
  </ResponsiveList>
);
