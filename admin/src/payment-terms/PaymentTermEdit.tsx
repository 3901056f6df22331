import { EditPage } from '../components/FormPage';
import { PaymentTermInputs } from './PaymentTermInputs';

export const PaymentTermEdit = () => (
  <EditPage>
    <PaymentTermInputs />
  </EditPage>
);
