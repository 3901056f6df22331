import { maxLength, maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { EnumInput } from '../inputs/EnumInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

const TEXTS = 'resources.radius-subnets';
export const PURPOSES = ['static', 'pool', 'delegated', 'infrastructure'] as const;

export const SubnetInputs = () => (
  <>
    <FormGrid columns={3}>
      <TextInput source="name" validate={[required(), maxLength(80)]} helperText={false} />
      <TextInput source="cidr" validate={[required(), maxLength(49)]} helperText={`${TEXTS}.help.cidr`} />
      <EnumInput source="purpose" values={PURPOSES} validate={required()} helperText={false} />
      <NumberInput
        source="blockLength"
        validate={[minValue(8), maxValue(128)]}
        helperText={`${TEXTS}.help.blockLength`}
      />
      <TextInput source="gateway" validate={maxLength(45)} helperText={`${TEXTS}.help.gateway`} />
      <ReferenceChoice source="poolId" reference="radius-pools" helperText={`${TEXTS}.help.poolId`} />
      <ReferenceChoice source="nasId" reference="radius-nas" helperText={`${TEXTS}.help.nasId`} />
    </FormGrid>
    <TextInput source="note" validate={maxLength(200)} />
  </>
);
