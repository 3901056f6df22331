import { maxLength, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { EnumInput } from '../inputs/EnumInput';
import { written } from '../inputs/validators';

const TEXTS = 'resources.radius-pools';
const PURPOSES = ['customers', 'walled'] as const;

export const PoolInputs = () => (
  <>
    <FormGrid>
      <TextInput
        source="name"
        validate={[required(), maxLength(64), written(/^[\w.:-]+$/, `${TEXTS}.name_signs`)]}
        helperText={`${TEXTS}.help.name`}
      />
      <EnumInput
        source="purpose"
        values={PURPOSES}
        validate={required()}
        helperText={`${TEXTS}.help.purpose`}
      />
    </FormGrid>
    <TextInput source="note" validate={maxLength(200)} />
  </>
);
