import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { NasInputs } from './NasInputs';

type Nas = components['schemas']['RadiusNasDto'];

const usual: Partial<Nas> = {
  ...{ type: 'mikrotik', apSource: 'called_station_id', coaMode: 'coa_then_disconnect', coaPort: 3799 },
  ...{ coaSigned: true, requireMessageAuthenticator: false, active: true },
};

export const NasCreate = () => (
  <CreatePage<Nas> defaultValues={usual} redirect="show">
    <NasInputs secretHint="made" />
  </CreatePage>
);
