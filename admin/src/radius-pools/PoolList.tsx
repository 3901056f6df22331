import type { components } from '@ponte/shared/generated/api-types';
import { ReferenceManyField, SingleFieldList, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { EnumField } from '../fields/EnumField';

type Pool = components['schemas']['RadiusPoolDto'];

const filters = [searchFilter];

const networks = (
  <ReferenceManyField
    label="resources.radius-pools.networks"
    reference="radius-subnets"
    target="poolId"
    sort={{ field: 'cidr', order: 'ASC' }}
    sortable={false}
  >
    <SingleFieldList linkType="show" empty={<></>}>
      <TextField source="cidr" variant="body2" />
    </SingleFieldList>
  </ReferenceManyField>
);

/** Pools of addresses by their names on the routers. */
export const PoolList = () => (
  <ResponsiveList<Pool>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    rowClick="edit"
    phone={{
      primary: <TextField source="name" />,
      secondary: <TextField source="note" />,
      end: <EnumField source="purpose" />,
    }}
  >
    <TextField source="name" />
    <EnumField source="purpose" sortable={false} />
    {networks}
    <TextField source="note" sortable={false} />
  </ResponsiveList>
);
