import {
  ArrayInput,
  ReferenceInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { DraftTotals } from './DraftTotals';
import { LineInputs } from './LineInputs';

/** The form of a draft, new or changed. */
export const InvoiceInputs = () => (
  <>
    <FormGrid columns={3}>
      <ReferenceChoice source="partnerId" reference="partners" validate={required()} />
      <ReferenceInput source="registerId" reference="registers" sort={{ field: 'name', order: 'ASC' }}>
        <SelectInput helperText="resources.invoices.help.registerId" />
      </ReferenceInput>
      <TextInput source="notes" helperText="resources.invoices.help.notes" />
    </FormGrid>
    <ArrayInput source="lines">
      <SimpleFormIterator disableClear>
        <LineInputs />
      </SimpleFormIterator>
    </ArrayInput>
    <DraftTotals />
  </>
);
