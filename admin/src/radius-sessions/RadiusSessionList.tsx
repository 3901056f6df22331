import TraceIcon from '@mui/icons-material/TravelExploreOutlined';
import Box from '@mui/material/Box';
import { DateTimeInput, FilterButton, TextField, TextInput, TopToolbar, useListContext } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { DayFilter } from '../components/filters';
import { LinkButton } from '../components/LinkButton';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { TwoLineField } from '../fields/TwoLineField';
import { BytesField, DurationField } from '../fields/TrafficField';
import { PlaceField } from '../online-sessions/PlaceField';
import { accountOf, type Session } from '../online-sessions/session';
import { sessionFilters } from '../online-sessions/session-filters';
import { queryString, type Query } from '../providers/query';
import { useCan } from '../providers/useCan';

const filters = [
  ...sessionFilters,
  <DayFilter key="from" source="from" alwaysOn />,
  <DayFilter key="to" source="to" alwaysOn />,
  <TextInput key="ip" source="ip" />,
  <DateTimeInput key="at" source="at" parse={instantOf} />,
];

/** What the field holds is an instant; what is typed, the browser's own time. */
function instantOf(text: string): string {
  return text === '' ? '' : new Date(text).toISOString();
}

/** All sessions of the months that may be seen, up and ended. */
export const RadiusSessionList = () => (
  <ResponsiveList<Session>
    filters={filters}
    actions={<Actions />}
    sort={{ field: 'startedAt', order: 'DESC' }}
    rowClick={(_id, _resource, session) => accountOf(session as Session)}
    phone={{
      primary: <TextField source="username" />,
      secondary: (
        <>
          <InstantField source="startedAt" /> · <TextField source="ip" /> ·{' '}
          <DurationField source="duration" />
        </>
      ),
      end: <BytesField source="down" />,
    }}
  >
    <TwoLineField source="username" second="partnerName" />
    <InstantField source="startedAt" />
    <InstantField source="stoppedAt" />
    <DurationField source="duration" sortable={false} />
    <PlaceField source="accessPointName" sortable={false} />
    <TwoLineField source="ip" second="ipv6Prefix" sortable={false} />
    <TextField source="mac" sortable={false} />
    <BytesField source="down" sortByOrder="DESC" />
    <BytesField source="up" sortByOrder="DESC" />
    <TextField source="cause" sortable={false} />
  </ResponsiveList>
);

const Actions = () => {
  const list = useListContext<Session>();
  const traces = useCan('radius-session.trace');
  return (
    <TopToolbar>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end' }}>
        <FilterButton />
        <DownloadButton
          path={`/radius-sessions/csv${queryString(list.filterValues as Query)}`}
          label="resources.radius-sessions.action.csv"
          fileName="sessioni.csv"
        />
        {traces && (
          <LinkButton
            to="/address-holders"
            label="resources.radius-sessions.action.trace"
            icon={<TraceIcon />}
          />
        )}
      </Box>
    </TopToolbar>
  );
};
