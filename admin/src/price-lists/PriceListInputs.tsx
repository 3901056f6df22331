import { BooleanInput, maxLength, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { PriceInput } from '../inputs/DecimalInput';
import { PartsInput } from '../inputs/PartsInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

export const PriceListInputs = () => (
  <>
    <FormGrid columns={3}>
      <TextInput source="code" validate={[required(), maxLength(32)]} />
      <TextInput source="name" validate={[required(), maxLength(255)]} />
      <BooleanInput source="active" />
    </FormGrid>
    <PartsInput
      source="items"
      add="resources.price-lists.add_price"
      remove="resources.price-lists.remove_price"
    >
      <FormGrid>
        <ReferenceChoice source="productId" reference="products" validate={required()} />
        <FormGrid columns={3}>
          <PriceInput source="unitPrice" min={0} validate={required()} />
          <DayInput source="startsOn" validate={required()} />
          <DayInput source="endsOn" />
        </FormGrid>
      </FormGrid>
    </PartsInput>
  </>
);
