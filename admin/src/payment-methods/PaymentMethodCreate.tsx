import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { PaymentMethodInputs } from './PaymentMethodInputs';

export const PaymentMethodCreate = () => (
  <CreatePage<components['schemas']['PaymentMethodDto']> defaultValues={{ active: true }}>
    <PaymentMethodInputs />
  </CreatePage>
);
