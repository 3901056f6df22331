import { EditPage } from '../components/FormPage';
import { ProductInputs } from './ProductInputs';

export const ProductEdit = () => (
  <EditPage>
    <ProductInputs />
  </EditPage>
);
