import type { components } from '@ponte/shared/generated/api-types';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { pointFields, pointOnPhone } from './point-fields';

type Point = components['schemas']['AccessPointDto'];

/** The access points of one NAS, within its page. */
export const PointGrid = () => (
  <ResponsiveGrid<Point> phone={pointOnPhone}>{pointFields(false)}</ResponsiveGrid>
);
