import { BooleanInput, maxLength, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { AddressInputs } from './AddressInputs';
import { ContactInputs } from './ContactInputs';
import { DuplicateWarning } from './DuplicateWarning';
import { IdentityInputs } from './IdentityInputs';
import { ReachInputs } from './ReachInputs';
import { TagsInput } from './TagsInput';
import { TermsInputs } from './TermsInputs';

export const PartnerInputs = () => (
  <>
    <DuplicateWarning />
    <FormSection title="resources.partners.section.identity">
      <IdentityInputs />
    </FormSection>
    <FormSection title="resources.partners.section.reach">
      <ReachInputs />
    </FormSection>
    <FormSection title="resources.partners.fields.addresses">
      <AddressInputs />
    </FormSection>
    <FormSection title="resources.partners.fields.contacts">
      <ContactInputs source="contacts" level={1} />
    </FormSection>
    <FormSection title="resources.partners.section.terms">
      <TermsInputs />
    </FormSection>
    <FormSection title="resources.partners.section.more">
      <FormGrid>
        <TagsInput source="tagIds" />
        <TextInput source="externalRef" validate={maxLength(64)} />
      </FormGrid>
      <TextInput source="notes" multiline minRows={2} validate={maxLength(2000)} />
      <BooleanInput source="active" helperText="resources.partners.active_hint" />
    </FormSection>
  </>
);
