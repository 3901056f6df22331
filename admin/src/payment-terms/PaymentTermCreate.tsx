import { CreatePage } from '../components/FormPage';
import type { PaymentTerm } from './Instalments';
import { PaymentTermInputs } from './PaymentTermInputs';

const inOneSum: PaymentTerm['rules'] = [{ days: 30, endOfMonth: false, percent: '100.00' }];

export const PaymentTermCreate = () => (
  <CreatePage<PaymentTerm> defaultValues={{ rules: inOneSum }}>
    <PaymentTermInputs />
  </CreatePage>
);
