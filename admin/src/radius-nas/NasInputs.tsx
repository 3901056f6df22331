import {
  BooleanInput,
  maxLength,
  maxValue,
  minValue,
  NumberInput,
  PasswordInput,
  required,
  TextInput,
} from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { EnumInput } from '../inputs/EnumInput';
import { written } from '../inputs/validators';

const TEXTS = 'resources.radius-nas';
const TYPES = ['mikrotik', 'cisco', 'juniper', 'huawei', 'accel-ppp', 'other'] as const;
const SOURCES = ['called_station_id', 'nas_port_id', 'circuit_id', 'remote_id', 'account', 'mac'] as const;
const MODES = ['coa_then_disconnect', 'disconnect', 'none'] as const;

/** What the server's configuration can hold of a secret. */
const secret = [maxLength(60), written(/^[!#-&(-[\]-_a-~]*$/, `${TEXTS}.secret_signs`)];

interface NasInputsProps {
  /** Secrets are never told here: an empty field leaves the present one, or has one made up. */
  readonly secretHint: 'kept' | 'made';
}

export const NasInputs = ({ secretHint }: NasInputsProps) => (
  <>
    <FormGrid columns={3}>
      <TextInput source="name" validate={[required(), maxLength(80)]} />
      <TextInput
        source="address"
        validate={[required(), maxLength(49)]}
        helperText={`${TEXTS}.help.address`}
      />
      <TextInput source="site" validate={maxLength(120)} helperText={`${TEXTS}.help.site`} />
      <EnumInput source="type" values={TYPES} validate={required()} />
      <TextInput
        source="shortname"
        validate={[maxLength(32), written(/^[\w.-]*$/, `${TEXTS}.shortname_signs`)]}
        helperText={`${TEXTS}.help.shortname`}
      />
      <PasswordInput
        source="secret"
        autoComplete="new-password"
        validate={secret}
        helperText={`${TEXTS}.help.secret_${secretHint}`}
      />
    </FormGrid>
    <FormSection title={`${TEXTS}.section.places`}>
      <EnumInput
        source="apSource"
        values={SOURCES}
        validate={required()}
        helperText={`${TEXTS}.help.apSource`}
      />
    </FormSection>
    <FormSection title={`${TEXTS}.section.coa`}>
      <FormGrid columns={3}>
        <EnumInput source="coaMode" values={MODES} validate={required()} />
        <NumberInput source="coaPort" validate={[required(), minValue(1), maxValue(65_535)]} />
        <NumberInput
          source="packetsPerSecond"
          validate={[minValue(1), maxValue(1000)]}
          helperText={`${TEXTS}.help.packetsPerSecond`}
        />
        <PasswordInput
          source="coaSecret"
          autoComplete="new-password"
          validate={secret}
          helperText={`${TEXTS}.help.coaSecret`}
        />
      </FormGrid>
      <BooleanInput source="coaSigned" helperText={`${TEXTS}.help.coaSigned`} />
      <BooleanInput
        source="requireMessageAuthenticator"
        helperText={`${TEXTS}.help.requireMessageAuthenticator`}
      />
    </FormSection>
    <TextInput source="note" multiline minRows={2} validate={maxLength(1000)} />
    <BooleanInput source="active" />
  </>
);
