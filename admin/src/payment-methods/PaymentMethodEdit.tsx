import { EditPage } from '../components/FormPage';
import { PaymentMethodInputs } from './PaymentMethodInputs';

export const PaymentMethodEdit = () => (
  <EditPage>
    <PaymentMethodInputs />
  </EditPage>
);
