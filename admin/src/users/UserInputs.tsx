import {
  AutocompleteArrayInput,
  maxLength,
  minLength,
  PasswordInput,
  ReferenceArrayInput,
  required,
  TextInput,
} from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { EmailInput } from '../inputs/EmailInput';
import { EnumInput } from '../inputs/EnumInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { useCan } from '../providers/useCan';

const LOCALES = ['it', 'en'];

/** `created`: the password is there already and only changed if one is typed. */
export const UserInputs = ({ created = false }: { readonly created?: boolean }) => (
  <>
    <FormGrid>
      <TextInput source="name" validate={[required(), maxLength(120)]} />
      <EmailInput
        source="email"

        autoComplete="off"
        validate={required()}
        helperText="resources.users.email_hint"
      />
      <PasswordInput
        source="password"
        autoComplete="new-password"
        validate={[...(created ? [] : [required()]), minLength(12), maxLength(200)]}
        helperText={created ? 'resources.users.new_password_hint' : 'resources.users.password_hint'}
      />
      <EnumInput source="locale" values={LOCALES} validate={required()} />
    </FormGrid>
    <FormGrid>
      <ReferenceArrayInput source="roleIds" reference="roles" sort={{ field: 'name', order: 'ASC' }}>
        <AutocompleteArrayInput filterToQuery={(q: string) => ({ q })} />
      </ReferenceArrayInput>
      <ResellerInput />
    </FormGrid>
  </>
);

const ResellerInput = () =>
  useCan('partner.read') && (
    <ReferenceChoice
      source="resellerId"
      reference="partners"
      filter={{ reseller: true }}
      helperText="resources.users.reseller_hint"
    />
  );
