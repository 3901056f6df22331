import type { components } from '@ponte/shared/generated/api-types';
import { NullableBooleanInput, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';

type PriceList = components['schemas']['PriceListDto'];

const filters = [searchFilter, <NullableBooleanInput key="active" source="active" />];

export const PriceListList = () => (
  <ResponsiveList<PriceList>
    filters={filters}
    sort={{ field: 'code', order: 'ASC' }}
    phone={{
      primary: <TextField source="name" />,
      secondary: <TextField source="code" />,
      end: <ActiveField source="active" />,
    }}
  >
    <TextField source="code" />
    <TextField source="name" />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);
