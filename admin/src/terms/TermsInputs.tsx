import { BooleanInput, maxLength, NumberInput, required, TextInput, type Validator } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { EnumInput } from '../inputs/EnumInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

/** A word of small letters, as it is kept. */
const slotForm: Validator = (slot: unknown) =>
  typeof slot === 'string' && /^[a-z][a-z\d-]*$/.test(slot) ? undefined : 'resources.terms.slot_form';

/** What the terms are about and which contracts print them. */
export const TermsInputs = () => (
  <>
    <FormGrid>
      <TextInput source="name" validate={[required(), maxLength(120)]} />
      <TextInput
        source="slot"
        validate={[required(), maxLength(40), slotForm]}
        helperText="resources.terms.slot_hint"
      />
      <EnumInput source="language" values={['it', 'en']} validate={required()} />
      <NumberInput source="position" min={1} max={99} validate={required()} />
    </FormGrid>
    <FormSection title="resources.terms.rule">
      <FormGrid columns={3}>
        <EnumInput source="customerKind" values={['person', 'company', 'public-body']} />
        <ReferenceChoice source="categoryId" reference="product-categories" />
        <ReferenceChoice source="productId" reference="products" />
      </FormGrid>
    </FormSection>
    <BooleanInput source="active" />
  </>
);
