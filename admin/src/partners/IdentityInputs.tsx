import { BooleanInput, maxLength, required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { CountryInput } from '../inputs/CodeListInput';
import { EnumInput } from '../inputs/EnumInput';
import { FiscalCodeInput, VatNumberInput } from '../inputs/FiscalInputs';
import { PARTNER_KINDS, type Partner } from './partner';

/** What the partner is in law, and the names and numbers that this demands. */
export const IdentityInputs = () => {
  const [kind, country, vatNumber] = useWatch<Partner, ['kind', 'country', 'vatNumber']>({
    name: ['kind', 'country', 'vatNumber'],
  });
  const italian = country === 'IT';
  const person = kind === 'person';
  return (
    <>
      <FormGrid columns={3}>
        <EnumInput source="kind" values={PARTNER_KINDS} validate={required()} />
        <CountryInput source="country" validate={required()} />
      </FormGrid>
      {person ? <PersonNameInputs /> : <TextInput source="name" validate={[required(), maxLength(80)]} />}
      <FormGrid>
        {italian && <FiscalCodeInput source="fiscalCode" {...(person ? { validate: required() } : {})} />}
        <VatNumberInput
          source="vatNumber"
          countrySource="country"
          {...(kind === 'company' && !italian ? { validate: required() } : {})}
          {...(kind === 'company' && italian && !vatNumber
            ? { helperText: 'resources.partners.vat_number_hint' }
            : {})}
        />
      </FormGrid>
      <FormGrid columns={4}>
        <BooleanInput source="customer" />
        <BooleanInput source="supplier" />
        <BooleanInput source="reseller" helperText="resources.partners.reseller_hint" />
        <BooleanInput source="agent" helperText="resources.partners.agent_hint" />
      </FormGrid>
    </>
  );
};

const PersonNameInputs = () => (
  <FormGrid>
    <TextInput source="lastName" validate={[required(), maxLength(60)]} />
    <TextInput source="firstName" validate={[required(), maxLength(60)]} />
  </FormGrid>
);
