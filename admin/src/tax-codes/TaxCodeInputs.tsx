import { NATURA } from '@ponte/shared/code-lists/natura';
import { BooleanInput, maxLength, required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { CodeListInput } from '../inputs/CodeListInput';
import { PercentInput } from '../inputs/DecimalInput';
import { EnumInput } from '../inputs/EnumInput';

const PAYABILITIES = ['I', 'D', 'S'];

export const TaxCodeInputs = () => (
  <>
    <FormGrid columns={3}>
      <TextInput source="code" validate={[required(), maxLength(32)]} />
      <TextInput source="name" validate={[required(), maxLength(255)]} />
      <PercentInput source="rate" validate={required()} />
    </FormGrid>
    <ExemptionInputs />
    <FormGrid columns={3}>
      <EnumInput source="payability" values={PAYABILITIES} validate={required()} />
      <AccountCodeInput source="revenueAccount" type="income" helperText="resources.tax-codes.account_hint" />
      <BooleanInput source="active" />
    </FormGrid>
  </>
);

/** Only where no VAT is charged must the document say why, and may stamp duty be due. */
const ExemptionInputs = () => {
  const rate: unknown = useWatch({ name: 'rate' });
  const natura: unknown = useWatch({ name: 'natura' });
  const untaxed = typeof rate === 'string' && /^0+(\.0*)?$/.test(rate);
  if (!untaxed && !natura) return null;
  return (
    <FormGrid columns={3}>
      <CodeListInput source="natura" codes={NATURA} />
      <TextInput source="law" validate={maxLength(100)} helperText="resources.tax-codes.law_hint" />
      <BooleanInput source="stampSubject" helperText="resources.tax-codes.stamp_hint" />
    </FormGrid>
  );
};
