import type { components } from '@ponte/shared/generated/api-types';
import { useGetList } from 'react-admin';
import { useCan } from '../providers/useCan';
import { EndOutageButton, StartOutageDialog, type OutagePlace } from './OutageActions';

type Outage = components['schemas']['OutageDto'];

/** Says that a NAS or access point fails, or that the fault which is open there is over. */
export const PlaceOutage = (place: OutagePlace) => {
  const reads = useCan('radius-outage.read');
  const { data: open } = useGetList<Outage>(
    'radius-outages',
    { filter: { ...place, status: 'open' }, pagination: { page: 1, perPage: 1 } },
    { enabled: reads },
  );
  if (!open) return null;
  const [outage] = open;
  return outage ? <EndOutageButton outageId={outage.id} /> : <StartOutageDialog {...place} />;
};
