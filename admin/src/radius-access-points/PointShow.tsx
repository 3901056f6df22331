import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { EditButton, Show, TextField, useRecordContext, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { RecordLink } from '../fields/RecordLink';
import { useCan } from '../providers/useCan';
import { SessionsLink } from '../radius-nas/SessionsLink';
import { PlaceOutage } from '../radius-outages/PlaceOutage';
import { MatchField } from './MatchField';

type Point = components['schemas']['AccessPointDto'];

/** An access point, where it stands, and how many are on it. */
export const PointShow = () => (
  <Show component="div" actions={false}>
    <PointPage />
  </Show>
);

const PointPage = () => {
  const point = useRecordContext<Point>();
  const writes = useCan('radius-nas.write');
  if (!point) return null;
  return (
    <Card component="section" sx={{ p: 2, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h6" component="h2" sx={{ mr: 'auto' }}>
          {point.name}
        </Typography>
        {point.coordinates && <MapButton coordinates={point.coordinates} />}
        <PlaceOutage accessPointId={point.id} />
        {writes && <EditButton />}
      </Box>
      <Facts columns={3}>
        <RecordLink source="nasId" reference="radius-nas" name="nasId" />
        <TextField source="site" emptyText="app.none" />
        <TextField source="coordinates" emptyText="app.none" />
        <MatchField source="matchValue" />
        <SessionsLink source="sessions" filter="accessPointId" />
      </Facts>
    </Card>
  );
};

const MapButton = ({ coordinates }: { readonly coordinates: string }) => {
  const translate = useTranslate();
  const [latitude = '', longitude = ''] = coordinates.split(/, ?/);
  const place = `mlat=${latitude}&mlon=${longitude}#map=14/${latitude}/${longitude}`;
  return (
    <Button
      href={`https://www.openstreetmap.org/?${place}`}
      target="_blank"
      rel="noreferrer"
      startIcon={<PlaceIcon />}
    >
      {translate('resources.radius-access-points.map')}
    </Button>
  );
};
