import DisconnectIcon from '@mui/icons-material/LinkOffOutlined';
import Box from '@mui/material/Box';
import type { MouseEvent } from 'react';
import { useListContext, useRecordContext, useUnselectAll } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import type { Session } from './session';

/** Ends the session of the row; the line dials in again by itself. */
export const DisconnectButton = () => {
  const session = useRecordContext<Session>();
  if (session?.stoppedAt !== null) return null;
  return (
    <Box component="span" onClick={keepFromRow}>
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
    </Box>
  );
};

/** A click here, or in the question, is none on the row, which leads elsewhere. */
function keepFromRow(event: MouseEvent): void {
  event.stopPropagation();
}

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
