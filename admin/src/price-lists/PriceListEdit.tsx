import { EditPage } from '../components/FormPage';
import { PriceListInputs } from './PriceListInputs';

export const PriceListEdit = () => (
  <EditPage redirect="show">
    <PriceListInputs />
  </EditPage>
);
