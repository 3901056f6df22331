import Typography from '@mui/material/Typography';
import {
  AutocompleteArrayInput,
  Create,
  ReferenceArrayInput,
  ReferenceInput,
  required,
  SelectArrayInput,
  SelectInput,
  SimpleForm,
  SaveButton,
  Toolbar,
  useTranslate,
} from 'react-admin';
import { FormFaults } from '../components/FormFaults';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { today } from '../inputs/today';
import { choicesOf, POLICIES, RECURRENCES } from '../contracts/terms';
import { runRequest } from './run-request';

/** What to bill and up to when. Nothing is billed by it: first comes the preview. */
export const BillingRunCreate = () => (
  <Create redirect="show" transform={runRequest}>
    <SimpleForm toolbar={<PreviewToolbar />} defaultValues={() => ({ upTo: today(), issuedOn: today() })}>
      <Explanation />
      <FormGrid columns={3}>
        <DayInput source="upTo" validate={required()} helperText="resources.billing-runs.help.upTo" />
        <DayInput source="issuedOn" helperText="resources.billing-runs.help.issuedOn" />
        <ReferenceInput
          source="registerId"
          reference="registers"
          filter={{ kind: 'invoice', active: true }}
          sort={{ field: 'name', order: 'ASC' }}
        >
          <SelectInput helperText="resources.billing-runs.help.registerId" />
        </ReferenceInput>
      </FormGrid>
      <Filters />
      <FormFaults />
    </SimpleForm>
  </Create>
);

const PreviewToolbar = () => (
  <Toolbar>
    <SaveButton label="resources.billing-runs.action.preview" alwaysEnable />
  </Toolbar>
);

const Explanation = () => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
      {translate('resources.billing-runs.help.create')}
    </Typography>
  );
};

const Filters = () => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="subtitle2" component="h2" sx={{ mt: 2 }}>
        {translate('resources.billing-runs.filters_title')}
      </Typography>
      <FormGrid columns={2}>
        <ReferenceArrayInput source="filters.partnerIds" reference="partners">
          <AutocompleteArrayInput filterToQuery={searchByText} />
        </ReferenceArrayInput>
        <ReferenceArrayInput source="filters.paymentMethodIds" reference="payment-methods">
          <AutocompleteArrayInput filterToQuery={searchByText} />
        </ReferenceArrayInput>
        <SelectArrayInput source="filters.recurrences" choices={choicesOf('recurrenceMonths', RECURRENCES)} />
        <SelectArrayInput source="filters.policies" choices={choicesOf('policy', POLICIES)} />
      </FormGrid>
    </>
  );
};

function searchByText(text: string): { q: string } {
  return { q: text };
}
