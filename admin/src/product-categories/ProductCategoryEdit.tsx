import { EditPage } from '../components/FormPage';
import { ProductCategoryInputs } from './ProductCategoryInputs';

export const ProductCategoryEdit = () => (
  <EditPage>
    <ProductCategoryInputs />
  </EditPage>
);
