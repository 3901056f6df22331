import { BooleanInput, maxLength, maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { PercentInput } from '../inputs/DecimalInput';
import { PartsInput } from '../inputs/PartsInput';

export const PaymentTermInputs = () => (
  <>
    <FormGrid>
      <TextInput source="code" validate={[required(), maxLength(32)]} />
      <TextInput source="name" validate={[required(), maxLength(255)]} />
    </FormGrid>
    <PartsInput
      source="rules"
      helperText="resources.payment-terms.rules_hint"
      add="resources.payment-terms.add_rule"
      remove="resources.payment-terms.remove_rule"
    >
      <FormGrid columns={3}>
        <NumberInput source="days" validate={[required(), minValue(0), maxValue(3650)]} />
        <PercentInput source="percent" validate={required()} />
        <BooleanInput source="endOfMonth" defaultValue={false} />
      </FormGrid>
    </PartsInput>
  </>
);
