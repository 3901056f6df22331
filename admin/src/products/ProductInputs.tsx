import { BooleanInput, maxLength, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { PriceInput } from '../inputs/DecimalInput';
import { EnumInput } from '../inputs/EnumInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { PRODUCT_KINDS } from './kinds';

export const ProductInputs = () => (
  <>
    <FormGrid>
      <TextInput source="code" validate={[required(), maxLength(32)]} />
      <TextInput source="name" validate={[required(), maxLength(255)]} />
      <EnumInput source="kind" values={PRODUCT_KINDS} validate={required()} />
      <ReferenceChoice source="categoryId" reference="product-categories" validate={required()} />
    </FormGrid>
    <FormGrid columns={3}>
      <PriceInput
        source="unitPrice"
        min={0}
        validate={required()}
        helperText="resources.products.price_hint"
      />
      <TextInput source="unit" validate={maxLength(10)} />
      <ReferenceChoice source="taxCodeId" reference="tax-codes" validate={required()} />
    </FormGrid>
    <FormGrid>
      <AccountCodeInput source="revenueAccount" type="income" helperText="resources.products.account_hint" />
      <BooleanInput source="withholdingSubject" helperText="resources.products.withholding_hint" />
      <BooleanInput source="active" />
    </FormGrid>
  </>
);
