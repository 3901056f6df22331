import { BooleanInput, maxLength, maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { CountryInput } from '../inputs/CodeListInput';
import { DayInput } from '../inputs/DayInput';
import { EnumInput } from '../inputs/EnumInput';
import { PartsInput } from '../inputs/PartsInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

const AREAS = ['any', 'EU', 'extra-EU'];
const VAT_RULES = ['any', 'number', 'vies'];
const SUPPLIES = ['any', 'goods', 'service'];
const KINDS = ['person', 'company', 'public-body'];

export const FiscalPositionInputs = () => (
  <>
    <FormGrid columns={3}>
      <TextInput source="code" validate={[required(), maxLength(32)]} />
      <TextInput source="name" validate={[required(), maxLength(255)]} />
      <NumberInput
        source="sequence"
        validate={[required(), minValue(0), maxValue(9999)]}
        helperText="resources.fiscal-positions.sequence_hint"
      />
    </FormGrid>
    <BooleanInput source="automatic" helperText="resources.fiscal-positions.automatic_hint" sx={{ mb: 2 }} />
    <RuleInputs />
    <FormGrid columns={3}>
      <DayInput source="startsOn" />
      <DayInput source="endsOn" />
      <BooleanInput source="active" />
    </FormGrid>
    <PartsInput
      source="taxes"
      helperText="resources.fiscal-positions.taxes_hint"
      add="resources.fiscal-positions.add_tax"
      remove="resources.fiscal-positions.remove_part"
    >
      <FormGrid columns={3}>
        <ReferenceChoice source="from" reference="tax-codes" validate={required()} />
        <EnumInput
          source="supply"
          group="supply"
          values={SUPPLIES}
          defaultValue="any"
          validate={required()}
        />
        <ReferenceChoice source="to" reference="tax-codes" validate={required()} />
      </FormGrid>
    </PartsInput>
    <PartsInput
      source="accounts"
      add="resources.fiscal-positions.add_account"
      remove="resources.fiscal-positions.remove_part"
    >
      <FormGrid>
        <AccountCodeInput source="from" type="income" validate={required()} />
        <AccountCodeInput source="to" type="income" validate={required()} />
      </FormGrid>
    </PartsInput>
  </>
);

/** Whom it is for, where it is not given by hand. */
const RuleInputs = () => {
  const automatic: unknown = useWatch({ name: 'automatic' });
  if (automatic !== true) return null;
  return (
    <FormGrid columns={2}>
      <EnumInput source="area" values={AREAS} validate={required()} />
      <CountryInput source="country" />
      <EnumInput source="partnerKind" group="partner_kind" values={KINDS} />
      <EnumInput source="vat" values={VAT_RULES} validate={required()} />
    </FormGrid>
  );
};
