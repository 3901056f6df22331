import { ReferenceManyField, TextField, useListContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { LinkButton } from '../components/LinkButton';
import { listLink } from '../components/list-link';
import { Panel } from '../components/Panel';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { BytesField, DurationField } from '../fields/TrafficField';
import type { Session } from '../online-sessions/session';
import { useCan } from '../providers/useCan';
import { TEXTS } from './account';

/** The last sessions of an account, and the way to all of them and to what routers were asked. */
export const AccountSessions = ({ accountId }: { readonly accountId: number }) => {
  if (!useCan('radius-session.read')) return null;
  return (
    <Panel
      title={`${TEXTS}.section.sessions`}
      actions={
        <>
          <LinkButton to={listLink('radius-sessions', { accountId })} label={`${TEXTS}.action.sessions`} />
          <LinkButton to={listLink('session-requests', { accountId })} label={`${TEXTS}.action.requests`} />
        </>
      }
    >
      <ReferenceManyField
        reference="radius-sessions"
        target="accountId"
        sort={{ field: 'startedAt', order: 'DESC' }}
        perPage={8}
      >
        <Sessions />
      </ReferenceManyField>
    </Panel>
  );
};

const Sessions = () => {
  const { total, isPending } = useListContext<Session>();
  if (!isPending && total === 0) return <EmptyState text={`${TEXTS}.no_sessions`} />;
  return (
    <ResponsiveGrid<Session>
      rowClick={false}
      phone={{
        primary: <InstantField source="startedAt" />,
        secondary: (
          <>
            <TextField source="ip" /> · <DurationField source="duration" />
          </>
        ),
        end: <BytesField source="down" />,
      }}
    >
      <InstantField source="startedAt" sortable={false} />
      <InstantField source="stoppedAt" sortable={false} />
      <DurationField source="duration" sortable={false} />
      <TextField source="ip" sortable={false} />
      <BytesField source="down" sortable={false} />
      <BytesField source="up" sortable={false} />
      <TextField source="cause" sortable={false} />
    </ResponsiveGrid>
  );
};
