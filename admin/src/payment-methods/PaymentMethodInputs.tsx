import { PAYMENT_METHOD_CODE } from '@ponte/shared/code-lists/payment-method';
import { BooleanInput, maxLength, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { CodeListInput } from '../inputs/CodeListInput';

export const PaymentMethodInputs = () => (
  <FormGrid>
    <TextInput source="code" validate={[required(), maxLength(32)]} />
    <TextInput source="name" validate={[required(), maxLength(255)]} />
    <CodeListInput source="mpCode" codes={PAYMENT_METHOD_CODE} validate={required()} />
    <AccountCodeInput
      source="cashAccount"
      type="asset_cash"
      validate={required()}
      helperText="resources.payment-methods.account_hint"
    />
    <AccountCodeInput
      source="feeAccount"
      type="expense"
      helperText="resources.payment-methods.fee_account_hint"
    />
    <BooleanInput source="active" />
  </FormGrid>
);
