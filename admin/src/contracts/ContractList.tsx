import { SelectInput, TextField } from 'react-admin';
import { FilterChips } from '../components/FilterChips';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { choicesOf, POLICIES, RECURRENCES, STATUSES } from './terms';

const chips = STATUSES.map((status) => ({
  label: `resources.contracts.chip.${status}`,
  source: 'status',
  value: status,
}));

const filters = [
  searchFilter,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <ReferenceFilter key="productId" source="productId" reference="products" />,
  <SelectInput
    key="recurrenceMonths"
    source="recurrenceMonths"
    choices={choicesOf('recurrenceMonths', RECURRENCES)}
    sx={{ minWidth: 150 }}
  />,
  <SelectInput key="policy" source="policy" choices={choicesOf('policy', POLICIES)} sx={{ minWidth: 150 }} />,
  <DayFilter key="dueBy" source="dueBy" />,
];

/** What customers pay for, by contract. */
export const ContractList = () => (
  <ResponsiveList
    filters={filters}
    sort={{ field: 'code', order: 'DESC' }}
    phone={{
      primary: <PartnerLink source="partnerId" />,
      secondary: (
        <>
          <TextField source="code" /> · <EnumField source="recurrenceMonths" />
        </>
      ),
      end: <StatusField source="status" />,
    }}
  >
    <TextField source="code" />
    <PartnerLink source="partnerId" sortable={false} />
    <DayField source="startsOn" />
    <DayField source="endsOn" />
    <EnumField source="recurrenceMonths" />
    <EnumField source="policy" sortable={false} />
    <DayField source="nextBillingOn" />
    <StatusField source="status" />
  </ResponsiveList>
);
