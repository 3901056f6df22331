import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRecordContext, type FieldProps } from 'react-admin';
import type { Session } from './session';

/** NAS and access point of a session, or what the NAS says of the place. */
export const PlaceField = (field: FieldProps<Session>) => {
  const session = useRecordContext<Session>(field);
  if (!session) return null;
  return (
    <Box>
      <Typography variant="body2">{session.accessPointName ?? session.nasName ?? '—'}</Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {session.accessPointName === null ? session.place : session.nasName}
      </Typography>
    </Box>
  );
};
