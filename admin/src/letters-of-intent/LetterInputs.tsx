import { maxLength, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { MoneyInput } from '../inputs/DecimalInput';
import { DayInput } from '../inputs/DayInput';
import { EnumInput } from '../inputs/EnumInput';
import { letterProtocol } from '../inputs/validators';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

const TEXTS = 'resources.letters-of-intent';
const KINDS = ['up-to', 'single'];

/** What the agency's receipt says; a letter is only ever revoked afterwards. */
export const LetterInputs = ({ edited = false }: { readonly edited?: boolean }) => (
  <>
    <FormGrid columns={3}>
      <ReferenceChoice source="partnerId" reference="partners" validate={required()} />
      <TextInput
        source="protocol"
        validate={[required(), letterProtocol]}
        helperText={`${TEXTS}.protocol_hint`}
      />
      <DayInput source="receivedOn" validate={required()} />
      <DayInput source="startsOn" validate={required()} />
      <DayInput source="endsOn" validate={required()} helperText={`${TEXTS}.year_hint`} />
      <EnumInput source="kind" values={KINDS} validate={required()} />
      <MoneyInput source="amount" validate={required()} />
      {edited && <DayInput source="revokedOn" helperText={`${TEXTS}.revoked_hint`} />}
    </FormGrid>
    <TextInput source="notes" validate={maxLength(255)} fullWidth />
  </>
);
