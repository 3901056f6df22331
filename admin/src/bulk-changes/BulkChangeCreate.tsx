import Typography from '@mui/material/Typography';
import {
  Create,
  required,
  SaveButton,
  SimpleForm,
  TextInput,
  Title,
  Toolbar,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormFaults } from '../components/FormFaults';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { DayInput } from '../inputs/DayInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { bulkRequest } from './bulk-request';
import { ContractFilters } from './ContractFilters';
import { RevisionInputs, RevisionNotice } from './RevisionInputs';

const TEXTS = 'resources.bulk-changes';

/** What is not said of a revision. */
const REVISION = {
  ...{ basis: 'percent', rounding: 'cent', withVat: false, notice: 'mail', indexShare: '100.00' },
  ...{ noticeDays: 30, withdrawalDays: 60 },
} as const;

/** What is to change and for whom. No contract is changed by it: first comes the preview. */
export const BulkChangeCreate = () => (
  <Create redirect="show" transform={bulkRequest} title={false}>
    <SimpleForm
      noValidate
      sx={{ maxWidth: 1000 }}
      toolbar={<PreviewToolbar />}
      defaultValues={{ kind: 'promotion', filters: {}, revision: REVISION }}
    >
      <Explanation />
      <FormSection title={`${TEXTS}.wizard.what`}>
        <What />
      </FormSection>
      <FormSection title={`${TEXTS}.wizard.which`}>
        <ContractFilters />
      </FormSection>
      <RevisionNotice />
      <FormFaults />
    </SimpleForm>
  </Create>
);

const PreviewToolbar = () => (
  <Toolbar>
    <SaveButton label={`${TEXTS}.action.preview`} icon={<></>} alwaysEnable />
  </Toolbar>
);

const Explanation = () => {
  const translate = useTranslate();
  const kind = String(useWatch({ name: 'kind' }));
  return (
    <>
      <Title title={translate(`${TEXTS}.wizard.${kind}`)} preferenceKey={false} />
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate(`${TEXTS}.help.create`)}
      </Typography>
    </>
  );
};

const What = () => {
  const revises = useWatch({ name: 'kind' }) === 'price-revision';
  return (
    <>
      <FormGrid columns={3}>
        <TextInput
          source="title"
          validate={required()}
          helperText={revises ? `${TEXTS}.help.title_revision` : false}
        />
        {!revises && (
          <ReferenceChoice
            source="promotionId"
            reference="promotions"
            filter={{ active: true }}
            validate={required()}
            helperText={false}
          />
        )}
        <DayInput
          source="effectiveOn"
          {...(revises ? { validate: required() } : {})}
          helperText={`${TEXTS}.help.${revises ? 'revision_from' : 'effectiveOn'}`}
        />
      </FormGrid>
      {revises && <RevisionInputs />}
    </>
  );
};
