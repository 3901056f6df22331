import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { PriceListInputs } from './PriceListInputs';

export const PriceListCreate = () => (
  <CreatePage<components['schemas']['PriceListDetailDto']> redirect="show" defaultValues={{ active: true }}>
    <PriceListInputs />
  </CreatePage>
);
