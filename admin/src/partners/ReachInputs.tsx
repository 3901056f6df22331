import { maxLength, required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { EmailInput } from '../inputs/EmailInput';
import { EnumInput } from '../inputs/EnumInput';
import { RecipientCodeInput } from '../inputs/RecipientCodeInput';
import { LANGUAGES, type Partner } from './partner';

/** How documents and messages reach the partner. */
export const ReachInputs = () => {
  const kind = useWatch<Partner, 'kind'>({ name: 'kind' });
  const publicBody = kind === 'public-body';
  return (
    <>
      <FormGrid columns={3}>
        <TextInput source="phone" type="tel" validate={maxLength(32)} />
        <EmailInput source="email" />
        <EnumInput source="language" values={LANGUAGES} validate={required()} />
      </FormGrid>
      <FormGrid>
        <RecipientCodeInput
          source="recipientCode"
          publicBody={publicBody}
          {...(publicBody ? { validate: required() } : {})}
        />
        <EmailInput
          source="pec"

          helperText={publicBody ? false : 'resources.partners.pec_hint'}
        />
      </FormGrid>
    </>
  );
};
