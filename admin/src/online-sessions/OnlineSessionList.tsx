import { TextField } from 'react-admin';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { StatusFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { StatusField } from '../fields/StatusField';
import { BytesField, DurationField } from '../fields/TrafficField';
import { TwoLineField } from '../fields/TwoLineField';
import { DisconnectButton, DisconnectSelected } from './DisconnectButton';
import { FreshnessField } from './FreshnessField';
import { PlaceField } from './PlaceField';
import { accountOf, type Session } from './session';
import { sessionFilters } from './session-filters';

/** Milliseconds until the list is looked at again by itself. */
const REFRESH = 30_000;

const chips: FilterChip[] = [
  { label: 'resources.online-sessions.chip.late', source: 'freshness', value: 'late' },
  { label: 'resources.online-sessions.chip.stale', source: 'freshness', value: 'stale' },
  { label: 'resources.online-sessions.chip.walled', source: 'state', value: 'walled' },
];

const filters = [
  ...sessionFilters,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <StatusFilter key="state" source="state" statuses={['active', 'walled', 'blocked', 'closed']} />,
];

/** Whoever the network has not heard of for a while is told apart. */
const told = ({ freshness }: Session) =>
  freshness === 'online' ? {} : { backgroundColor: 'action.selected' };

/** Who is online now. */
export const OnlineSessionList = () => (
  <ResponsiveList<Session>
    filters={filters}
    sort={{ field: 'startedAt', order: 'DESC' }}
    queryOptions={{ refetchInterval: REFRESH }}
    rowClick={(_id, _resource, session) => accountOf(session as Session)}
    bulkActions={<DisconnectSelected />}
    rowSx={told}
    phone={{
      primary: <TextField source="username" />,
      secondary: (
        <>
          <TextField source="partnerName" /> · <TextField source="ip" /> · <DurationField source="duration" />
        </>
      ),
      end: <StatusField source="freshness" />,
    }}
  >
    <TwoLineField source="username" second="partnerName" />
    <TwoLineField source="serviceName" second="contractCode" sortable={false} />
    <PlaceField source="accessPointName" sortable={false} />
    <TwoLineField source="ip" second="mac" sortable={false} />
    <DurationField source="duration" sortBy="startedAt" sortByOrder="DESC" />
    <BytesField source="down" sortByOrder="DESC" />
    <BytesField source="up" sortByOrder="DESC" />
    <FreshnessField source="updatedAt" label="resources.online-sessions.fields.freshness" />
    <StatusField source="state" sortable={false} />
    <DisconnectButton />
  </ResponsiveList>
);
