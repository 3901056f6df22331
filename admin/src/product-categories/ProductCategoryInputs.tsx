import { maxLength, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { AccountCodeInput } from '../inputs/AccountCodeInput';

export const ProductCategoryInputs = () => (
  <FormGrid>
    <TextInput source="name" validate={[required(), maxLength(120)]} />
    <AccountCodeInput
      source="revenueAccount"
      type="income"
      helperText="resources.product-categories.account_hint"
    />
  </FormGrid>
);
