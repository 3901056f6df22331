import type { components } from '@ponte/shared/generated/api-types';
import { FilterButton, TextField, TopToolbar, useRecordContext } from 'react-admin';
import { searchFilter, StatusFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { RecordLink } from '../fields/RecordLink';
import { StatusField } from '../fields/StatusField';
import { EndOutageButton, StartOutageDialog } from './OutageActions';

type Outage = components['schemas']['OutageDto'];

const filters = [
  searchFilter,
  <StatusFilter key="status" source="status" statuses={['open', 'over']} alwaysOn />,
];

/** Faults of the network, the newest first. */
export const RadiusOutageList = () => (
  <ResponsiveList<Outage>
    filters={filters}
    actions={
      <TopToolbar>
        <FilterButton />
        <StartOutageDialog />
      </TopToolbar>
    }
    empty={false}
    sort={{ field: 'startsAt', order: 'DESC' }}
    rowClick={false}
    phone={{
      primary: <TextField source="reason" />,
      secondary: (
        <>
          <InstantField source="startsAt" /> <End />
        </>
      ),
      end: <StatusField source="status" />,
    }}
  >
    <InstantField source="startsAt" />
    <InstantField source="endsAt" />
    <TextField source="reason" sortable={false} />
    <RecordLink source="nasId" reference="radius-nas" name="nasId" sortable={false} />
    <RecordLink
      source="accessPointId"
      reference="radius-access-points"
      name="accessPointId"
      sortable={false}
    />
    <StatusField source="status" sortable={false} />
    <End />
  </ResponsiveList>
);

const End = () => {
  const outage = useRecordContext<Outage>();
  return outage?.status === 'open' ? <EndOutageButton outageId={outage.id} /> : null;
};
