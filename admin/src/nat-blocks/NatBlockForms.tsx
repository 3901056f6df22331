import type { components } from '@ponte/shared/generated/api-types';
import {
  DateTimeInput,
  maxLength,
  maxValue,
  minValue,
  NumberInput,
  required,
  TextField,
  TextInput,
} from 'react-admin';
import { Facts } from '../components/Facts';
import { FormGrid } from '../components/FormGrid';
import { CreatePage, EditPage } from '../components/FormPage';

type NatBlock = components['schemas']['NatBlockDto'];

const TEXTS = 'resources.nat-blocks';
const PORTS = [required(), minValue(1), maxValue(65_535)];

export const NatBlockCreate = () => (
  <CreatePage<NatBlock> defaultValues={{ firstPort: 1024, portsEach: 2016 }}>
    <FormGrid>
      <TextInput source="privateCidr" validate={required()} helperText={`${TEXTS}.help.privateCidr`} />
      <TextInput source="publicCidr" validate={required()} helperText={`${TEXTS}.help.publicCidr`} />
      <NumberInput source="firstPort" validate={PORTS} helperText={false} />
      <NumberInput source="portsEach" validate={PORTS} helperText={`${TEXTS}.help.portsEach`} />
      <DateTimeInput source="validFrom" parse={instantOf} helperText={`${TEXTS}.help.validFrom`} />
    </FormGrid>
    <TextInput source="note" validate={maxLength(200)} fullWidth />
  </CreatePage>
);

/** What it gave to whom stays: it can be ended, never deleted. */
export const NatBlockEdit = () => (
  <EditPage<NatBlock>>
    <Facts columns={4}>
      <TextField source="privateCidr" />
      <TextField source="publicCidr" />
      <TextField source="firstPort" />
      <TextField source="portsEach" />
    </Facts>
    <DateTimeInput source="validTo" parse={instantOf} helperText={`${TEXTS}.help.validTo`} />
    <TextInput source="note" validate={maxLength(200)} fullWidth />
  </EditPage>
);

/** What is typed is the browser's own time. */
function instantOf(text: string): string | null {
  return text ? new Date(text).toISOString() : null;
}
