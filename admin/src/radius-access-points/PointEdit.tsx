import type { components } from '@ponte/shared/generated/api-types';
import { EditPage } from '../components/FormPage';
import { PointInputs } from './PointInputs';

type Point = components['schemas']['AccessPointDto'];

export const PointEdit = () => (
  <EditPage<Point> redirect="show" deletable={() => true}>
    <PointInputs />
  </EditPage>
);
