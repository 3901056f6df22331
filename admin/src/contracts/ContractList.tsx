import { CreateButton, FilterButton, SelectInput, TextField, TextInput, TopToolbar } from 'react-admin';
import { BulkMenu, BulkOfSelected } from '../bulk-changes/BulkMenu';
import { FilterChips } from '../components/FilterChips';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { useCan } from '../providers/useCan';
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
  <DayFilter key="endsBy" source="endsBy" />,
  <ReferenceFilter key="tagId" source="tagId" reference="tags" />,
  <TextInput key="province" source="province" />,
  <TextInput key="town" source="town" />,
  <ReferenceFilter key="promotionId" source="promotionId" reference="promotions" />,
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <CreateButton />
    <BulkMenu />
  </TopToolbar>
);

/** What customers pay for, by contract. */
export const ContractList = () => {
  const changesMany = useCan('bulk-change.preview');
  return (
    <ResponsiveList
      filters={filters}
      actions={actions}
      bulkActions={changesMany && <BulkOfSelected />}
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
};
