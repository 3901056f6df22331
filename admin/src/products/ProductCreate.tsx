import { CreatePage } from '../components/FormPage';
import type { Product } from './kinds';
import { ProductInputs } from './ProductInputs';

export const ProductCreate = () => (
  <CreatePage<Product> defaultValues={{ kind: 'recurring', active: true }}>
    <ProductInputs />
  </CreatePage>
);
