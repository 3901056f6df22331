import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { PoolInputs } from './PoolInputs';

type Pool = components['schemas']['RadiusPoolDto'];

export const PoolCreate = () => (
  <CreatePage<Pool> defaultValues={{ purpose: 'customers' }}>
    <PoolInputs />
  </CreatePage>
);
