import { CreatePage } from '../components/FormPage';
import { ProductCategoryInputs } from './ProductCategoryInputs';

export const ProductCategoryCreate = () => (
  <CreatePage>
    <ProductCategoryInputs />
  </CreatePage>
);
