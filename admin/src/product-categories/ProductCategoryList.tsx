import type { components } from '@ponte/shared/generated/api-types';
import { TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';

type ProductCategory = components['schemas']['ProductCategoryDto'];

const filters = [searchFilter];

export const ProductCategoryList = () => (
  <ResponsiveList<ProductCategory>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    rowClick="edit"
    phone={{ primary: <TextField source="name" />, end: <TextField source="revenueAccount" /> }}
  >
    <TextField source="name" />
    <TextField source="revenueAccount" />
  </ResponsiveList>
);
