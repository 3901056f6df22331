import { maxLength, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { EnumInput } from '../inputs/EnumInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { written } from '../inputs/validators';

const TEXTS = 'resources.radius-access-points';
const FIELDS = ['called_station_id', 'nas_port_id', 'circuit_id', 'remote_id', 'mac'] as const;
const COORDINATES = /^-?\d{1,2}\.\d{1,6}, ?-?\d{1,3}\.\d{1,6}$/;

export const PointInputs = () => (
  <>
    <FormGrid>
      <TextInput source="name" validate={[required(), maxLength(80)]} />
      <ReferenceChoice source="nasId" reference="radius-nas" validate={required()} />
      <TextInput source="site" validate={maxLength(120)} helperText={`${TEXTS}.help.site`} />
      <TextInput
        source="coordinates"
        validate={written(COORDINATES, `${TEXTS}.coordinates_form`)}
        helperText={`${TEXTS}.help.coordinates`}
      />
    </FormGrid>
    <FormSection title={`${TEXTS}.section.match`}>
      <FormGrid>
        <EnumInput source="matchField" values={FIELDS} helperText={`${TEXTS}.help.matchField`} />
        <TextInput source="matchValue" validate={maxLength(128)} helperText={`${TEXTS}.help.matchValue`} />
      </FormGrid>
    </FormSection>
  </>
);
