import { maxLength, ReferenceInput, required, SelectInput, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { LineCell, LineGrid } from '../components/LineGrid';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { MoneyInput } from '../inputs/DecimalInput';
import { EnumInput } from '../inputs/EnumInput';
import { PartsInput } from '../inputs/PartsInput';

const SIDES = ['debit', 'credit'] as const;
const TEXTS = 'resources.entry-templates';

/** What a template fills in. */
export const EntryTemplateInputs = () => (
  <>
    <FormGrid columns={3}>
      <TextInput source="name" validate={[required(), maxLength(80)]} />
      <ReferenceInput source="journalId" reference="journals" sort={{ field: 'name', order: 'ASC' }}>
        <SelectInput validate={required()} />
      </ReferenceInput>
      <TextInput source="description" validate={required()} />
    </FormGrid>
    <PartsInput source="lines" add={`${TEXTS}.add_line`} remove={`${TEXTS}.remove_line`} defaultValue={[]}>
      <LineGrid>
        <LineCell md={6} wide>
          <AccountCodeInput source="accountCode" validate={required()} helperText={false} />
        </LineCell>
        <LineCell md={3}>
          <EnumInput source="side" values={SIDES} validate={required()} helperText={false} />
        </LineCell>
        <LineCell md={3}>
          <MoneyInput source="amount" min={0} helperText={false} />
        </LineCell>
      </LineGrid>
    </PartsInput>
  </>
);
