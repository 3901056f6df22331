import type { components } from '@ponte/shared/generated/api-types';
import { EditPage } from '../components/FormPage';
import { PoolInputs } from './PoolInputs';

type Pool = components['schemas']['RadiusPoolDto'];

/** One that networks belong to can't be deleted: the API says so. */
export const PoolEdit = () => (
  <EditPage<Pool> deletable={() => true}>
    <PoolInputs />
  </EditPage>
);
