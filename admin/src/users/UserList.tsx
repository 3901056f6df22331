import type { components } from '@ponte/shared/generated/api-types';
import {
  ChipField,
  NullableBooleanInput,
  ReferenceArrayField,
  SingleFieldList,
  TextField,
} from 'react-admin';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { InstantField } from '../fields/DayField';
import { PartnerLink } from '../fields/PartnerLink';

type User = components['schemas']['UserDto'];

const filters = [
  searchFilter,
  <ReferenceFilter key="roleId" source="roleId" reference="roles" />,
  <NullableBooleanInput key="active" source="active" />,
];

export const UserList = () => (
  <ResponsiveList<User>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    rowClick="edit"
    phone={{
      primary: <TextField source="name" />,
      secondary: <TextField source="email" />,
      end: <ActiveField source="active" />,
    }}
  >
    <TextField source="name" />
    <TextField source="email" />
    <ReferenceArrayField source="roleIds" reference="roles" sortable={false}>
      <SingleFieldList linkType={false} sx={{ gap: 0.5 }}>
        <ChipField source="name" size="small" variant="outlined" sx={{ m: 0, height: 22 }} />
      </SingleFieldList>
    </ReferenceArrayField>
    <PartnerLink source="resellerId" sortable={false} />
    <InstantField source="lastLoginAt" emptyText="resources.users.never" />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);
