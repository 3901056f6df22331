import type { components } from '@ponte/shared/generated/api-types';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { pointFields, pointOnPhone } from './point-fields';

type Point = components['schemas']['AccessPointDto'];

const filters = [
  searchFilter,
  <ReferenceFilter key="nasId" source="nasId" reference="radius-nas" alwaysOn />,
];

/** What customers hang on. */
export const PointList = () => (
  <ResponsiveList<Point>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    rowClick="show"
    phone={pointOnPhone}
  >
    {pointFields(true)}
  </ResponsiveList>
);
