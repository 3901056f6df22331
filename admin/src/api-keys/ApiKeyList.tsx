import { NullableBooleanInput, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import type { ApiKey } from './key-state';
import { KeyStateField } from './KeyStateField';

const filters = [searchFilter, <NullableBooleanInput key="revoked" source="revoked" alwaysOn />];

export const ApiKeyList = () => (
  <ResponsiveList<ApiKey>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    phone={{
      primary: <TextField source="name" />,
      secondary: <TextField source="prefix" />,
      end: <KeyStateField source="revokedAt" />,
    }}
  >
    <TextField source="name" />
    <TextField source="prefix" sortable={false} sx={{ fontFamily: 'monospace' }} />
    <InstantField source="createdAt" />
    <InstantField source="expiresAt" emptyText="resources.api-keys.never_expires" />
    <InstantField source="lastUsedAt" emptyText="resources.api-keys.never_used" />
    <KeyStateField source="revokedAt" label="resources.api-keys.state" sortable={false} />
  </ResponsiveList>
);
