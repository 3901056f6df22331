import { maxLength, required, TextInput, useSourceContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { CountryInput, ProvinceInput } from '../inputs/CodeListInput';
import { EnumInput } from '../inputs/EnumInput';
import { PartsInput } from '../inputs/PartsInput';
import { ADDRESS_KINDS } from './partner';

export const AddressInputs = () => (
  <PartsInput
    source="addresses"
    label={false}
    add="resources.partners.add_address"
    remove="resources.partners.remove_address"
  >
    <FormGrid columns={3}>
      <EnumInput
        source="kind"
        values={ADDRESS_KINDS}
        group="address_kind"
        defaultValue="site"
        validate={required()}
      />
      <TextInput source="street" validate={[required(), maxLength(60)]} />
      <TextInput source="houseNumber" validate={maxLength(8)} />
    </FormGrid>
    <PlaceInputs />
  </PartsInput>
);

/** Only Italy has provinces. */
const PlaceInputs = () => {
  const { getSource } = useSourceContext();
  const country: unknown = useWatch({ name: getSource('country') });
  return (
    <FormGrid columns={4}>
      <TextInput source="zip" validate={[required(), maxLength(16)]} />
      <TextInput source="town" validate={[required(), maxLength(60)]} />
      {country === 'IT' && <ProvinceInput source="province" validate={required()} />}
      <CountryInput source="country" defaultValue="IT" validate={required()} />
    </FormGrid>
  );
};
