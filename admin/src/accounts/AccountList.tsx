import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { CreateButton, FilterButton, NullableBooleanInput, TextField, TopToolbar } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { searchFilter } from '../components/filters';
import { LinkButton } from '../components/LinkButton';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { EnumField } from '../fields/EnumField';
import { EnumInput } from '../inputs/EnumInput';
import { useCan } from '../providers/useCan';
import { ACCOUNT_TYPES } from './account-types';

const filters = [
  searchFilter,
  <EnumInput key="type" source="type" values={ACCOUNT_TYPES} sx={{ minWidth: 200 }} alwaysOn />,
  <NullableBooleanInput key="active" source="active" sx={{ minWidth: 120 }} />,
];

const Actions = () => {
  const writes = useCan('account.write');
  return (
    <TopToolbar>
      <FilterButton />
      <DownloadButton
        path="/chart-of-accounts/csv"
        fileName="piano-dei-conti.csv"
        label="resources.accounts.export"
      />
      {writes && (
        <LinkButton to="/chart-import" label="resources.chart-import.button" icon={<UploadIcon />} />
      )}
      {writes && <CreateButton />}
    </TopToolbar>
  );
};

/** The chart of accounts; a row leads to its ledger. */
export const AccountList = () => (
  <ResponsiveList
    filters={filters}
    actions={<Actions />}
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
