import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRecordContext, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import type { Session } from './session';

/** How a session stands, and when it was last heard of. */
export const FreshnessField = (field: FieldProps<Session>) => {
  const session = useRecordContext<Session>(field);
  const { instant } = useFormats();
  if (!session) return null;
  return (
    <Box>
      <StatusChip status={session.freshness ?? 'offline'} resource="online-sessions" />
      {session.updatedAt !== null && session.freshness !== 'online' && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', lineHeight: 1.3 }}>
          {instant(session.updatedAt)}
        </Typography>
      )}
    </Box>
  );
};
