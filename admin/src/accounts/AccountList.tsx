import { NullableBooleanInput, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { EnumField } from '../fields/EnumField';
import { EnumInput } from '../inputs/EnumInput';
import { ACCOUNT_TYPES } from './account-types';

const filters = [
  searchFilter,
  <EnumInput key="type" source="type" values={ACCOUNT_TYPES} sx={{ minWidth: 200 }} alwaysOn />,
  <NullableBooleanInput key="active" source="active" sx={{ minWidth: 120 }} />,
];

/** The chart of accounts; a row leads to its ledger. */
export const AccountList = () => (
  <ResponsiveList
    filters={filters}
    sort={{ field: 'code', order: 'ASC' }}
    perPage={50}
    phone={{
      primary: <TextField source="name" />,
      secondary: <EnumField source="type" />,
      end: <TextField source="code" />,
    }}
  >
    <TextField source="code" />
    <TextField source="name" />
    <EnumField source="type" />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);
