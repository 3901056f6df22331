import { TextField } from 'react-admin';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { TwoLineField } from '../fields/TwoLineField';
import { TEXTS, type Account } from './account';

const chips: FilterChip[] = [
  { label: `${TEXTS}.chip.protected`, source: 'accessReason', value: 'whitelist' },
];

const filters = [searchFilter, <FilterChips key="chips" source="chips" alwaysOn chips={chips} />];

/** Accounts that stay connected though their customer be in default, those that end first on top. */
export const WhitelistList = () => (
  <ResponsiveList<Account>
    resource="radius-accounts"
    title={`${TEXTS}.whitelist.title`}
    empty={false}
    filter={{ whitelist: true }}
    filters={filters}
    disableSyncWithLocation
    storeKey="radius-whitelist"
    sort={{ field: 'whitelistUntil', order: 'ASC' }}
    phone={{
      primary: <TextField source="username" />,
      secondary: <TextField source="whitelistNote" />,
      end: <DayField source="whitelistUntil" emptyText={`${TEXTS}.whitelist.endless`} />,
    }}
  >
    <TwoLineField source="username" second="partnerName" />
    <TwoLineField source="serviceName" second="contractCode" sortable={false} />
    <TextField source="whitelistNote" sortable={false} />
    <DayField source="whitelistUntil" emptyText={`${TEXTS}.whitelist.endless`} />
    <StatusField source="accessState" />
  </ResponsiveList>
);
