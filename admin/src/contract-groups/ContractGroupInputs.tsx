import { BooleanInput, maxLength, required, TextInput } from 'react-admin';
import { EnumInput } from '../inputs/EnumInput';
import { FormGrid } from '../components/FormGrid';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { GROUP_BYS } from './group-by';

export const ContractGroupInputs = () => (
  <>
    <FormGrid>
      <TextInput source="name" validate={[required(), maxLength(100)]} />
      <ReferenceChoice source="payerId" reference="partners" validate={required()} />
      <EnumInput
        source="groupBy"
        values={GROUP_BYS}
        validate={required()}
        helperText="resources.contract-groups.groupBy_hint"
      />
    </FormGrid>
    <BooleanInput source="active" />
  </>
);
