import { required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { EnumInput } from '../inputs/EnumInput';
import { ACCOUNT_TYPES } from './account-types';

/** What an account is. Code and type stand fast once something is posted to it. */
export const AccountInputs = () => (
  <FormGrid columns={3}>
    <TextInput source="code" validate={required()} />
    <TextInput source="name" validate={required()} />
    <EnumInput source="type" values={ACCOUNT_TYPES} validate={required()} />
  </FormGrid>
);
