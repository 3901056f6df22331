import { CreatePage } from '../components/FormPage';
import { PointInputs } from './PointInputs';

export const PointCreate = () => (
  <CreatePage redirect="show">
    <PointInputs />
  </CreatePage>
);
