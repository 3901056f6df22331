import type { components } from '@ponte/shared/generated/api-types';
import { EditPage } from '../components/FormPage';
import { NasInputs } from './NasInputs';

type Nas = components['schemas']['RadiusNasDto'];

/** One that anything hangs on can't be deleted: the API says so, and it is put out of use. */
export const NasEdit = () => (
  <EditPage<Nas> redirect="show" deletable={({ sessions }) => sessions === 0}>
    <NasInputs secretHint="kept" />
  </EditPage>
);
