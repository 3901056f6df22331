import { ReferenceFilter, searchFilter } from '../components/filters';
import { AreaFilter } from './AreaFilter';

/** The filters that both lists of sessions have. */
export const sessionFilters = [
  searchFilter,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <ReferenceFilter key="nasId" source="nasId" reference="radius-nas" />,
  <ReferenceFilter key="accessPointId" source="accessPointId" reference="radius-access-points" />,
  <ReferenceFilter key="serviceId" source="serviceId" reference="radius-services" />,
  <AreaFilter key="area" source="area" />,
];
