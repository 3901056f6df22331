import DisconnectIcon from '@mui/icons-material/LinkOffOutlined';
import { useListContext, useRecordContext, useUnselectAll } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import type { Session } from './session';

/** Ends the session of the row; the line dials in again by itself. */
export const DisconnectButton = () => {
  const session = useRecordContext<Session>();
  if (session?.stoppedAt !== null) return null;
  return (
    <ActionButton
      path={`/online-sessions/${String(session.id)}/end`}
      permission="radius-session.end"
      label="resources.online-sessions.action.end"
      icon={<DisconnectIcon />}
      color="error"
      success="resources.online-sessions.done.asked"
      confirm={{
        title: 'resources.online-sessions.end.title',
        content: 'resources.online-sessions.end.text',
        values: { name: session.username },
      }}
    />
  );
};

/** Ends all that are selected. */
export const DisconnectSelected = () => {
  const { selectedIds } = useListContext<Session>();
  const unselect = useUnselectAll('online-sessions');
  return (
    <ActionButton
      path="/online-sessions/end"
      body={{ ids: selectedIds }}
      permission="radius-session.end"
      label="resources.online-sessions.action.end"
      icon={<DisconnectIcon />}
      color="error"
      success="resources.online-sessions.done.asked"
      onSuccess={() => unselect()}
      confirm={{
        title: 'resources.online-sessions.end.title_many',
        content: 'resources.online-sessions.end.text',
        values: { smart_count: selectedIds.length },
      }}
    />
  );
};
