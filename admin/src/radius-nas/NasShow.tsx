import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { EditButton, Show, TextField, useRecordContext } from 'react-admin';
import { Facts } from '../components/Facts';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { StatusField } from '../fields/StatusField';
import { useCan } from '../providers/useCan';
import { PlaceOutage } from '../radius-outages/PlaceOutage';
import { NasPoints } from './NasPoints';
import { NasSecrets } from './NasSecrets';
import { NasTest } from './NasTest';
import { SessionsLink } from './SessionsLink';

type Nas = components['schemas']['RadiusNasDto'];

/** A router, whether it can be spoken with, and what hangs on it. */
export const NasShow = () => (
  <Show component="div" actions={false}>
    <NasPage />
  </Show>
);

const NasPage = () => {
  const nas = useRecordContext<Nas>();
  const writes = useCan('radius-nas.write');
  if (!nas) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '2fr 1fr' } }}>
      <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, alignContent: 'start' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="h6" component="h2" sx={{ mr: 'auto' }}>
            {nas.name}
          </Typography>
          <PlaceOutage nasId={nas.id} />
          <NasSecrets nasId={nas.id} />
          {writes && <EditButton />}
        </Box>
        <Facts columns={4}>
          <StatusField source="state" />
          <InstantField source="lastSeenAt" emptyText="app.none" />
          <SessionsLink source="sessions" filter="nasId" />
          <TextField source="site" emptyText="app.none" />
          <TextField source="address" />
          <TextField source="shortname" />
          <EnumField source="type" />
          <EnumField source="apSource" />
          <EnumField source="coaMode" />
          <TextField source="coaPort" />
          <TextField source="packetsPerSecond" emptyText="resources.radius-nas.usual" />
          <TextField source="note" emptyText="app.none" />
        </Facts>
      </Card>
      <NasTest nasId={nas.id} />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <NasPoints nasId={nas.id} />
      </Box>
    </Box>
  );
};
