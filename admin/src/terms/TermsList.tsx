import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, NullableBooleanInput, NumberField, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { EnumField } from '../fields/EnumField';
import { useFormats } from '../fields/useFormats';
import { EnumInput } from '../inputs/EnumInput';

type Terms = components['schemas']['TermsDto'];

const filters = [
  searchFilter,
  <EnumInput key="language" source="language" values={['it', 'en']} alwaysOn />,
  <EnumInput key="customerKind" source="customerKind" values={['person', 'company', 'public-body']} />,
  <NullableBooleanInput key="active" source="active" />,
];

/** Terms that go into printed contracts by themselves, in the order they are printed. */
export const TermsList = () => (
  <ResponsiveList<Terms>
    filters={filters}
    sort={{ field: 'position', order: 'ASC' }}
    phone={{
      primary: <TextField source="name" />,
      secondary: <LastWording />,
      end: <ActiveField source="active" />,
    }}
  >
    <NumberField source="position" />
    <TextField source="name" />
    <TextField source="slot" />
    <EnumField source="language" />
    <EnumField source="customerKind" emptyText="resources.terms.all_kinds" sortable={false} />
    <LastWording />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);

const LastWording = () => {
  const { day } = useFormats();
  return (
    <FunctionField<Terms>
      label="resources.terms.last_wording"
      render={({ versions: [last] }) => (last ? `${last.number} · ${day(last.validFrom)}` : '–')}
    />
  );
};
