import { FunctionField, TextField } from 'react-admin';
import type { components } from '@ponte/shared/generated/api-types';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField, InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';
import { quoteName } from './quote-name';

type Quote = components['schemas']['QuoteDto'];

const chips: FilterChip[] = (['draft', 'sent', 'accepted', 'refused', 'expired'] as const).map((status) => ({
  label: `resources.quotes.chip.${status}`,
  source: 'status',
  value: status,
}));

const filters = [
  searchFilter,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
];

/** Quotes, the newest first. */
export const QuoteList = () => (
  <ResponsiveList
    filters={filters}
    sort={{ field: 'id', order: 'DESC' }}
    phone={{
      primary: <TextField source="customerName" />,
      secondary: (
        <>
          <FunctionField<Quote> render={quoteName} /> · <TextField source="title" />{' '}
          <StatusField source="status" />
        </>
      ),
      end: <MoneyField source="onceTaxable" />,
    }}
  >
    <FunctionField<Quote> source="code" render={quoteName} sx={{ fontWeight: 600, whiteSpace: 'nowrap' }} />
    <TextField source="customerName" />
    <TextField source="title" sortable={false} />
    <MoneyField source="onceTaxable" />
    <MoneyField source="monthlyTaxable" />
    <InstantField source="sentAt" />
    <DayField source="validUntil" />
    <StatusField source="status" />
  </ResponsiveList>
);
