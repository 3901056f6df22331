import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { useSettled } from '../components/useSettled';
import { choicesOf, POLICIES, RECURRENCES, STATUSES } from '../contracts/terms';
import { useFormats } from '../fields/useFormats';
import { DayInput } from '../inputs/DayInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { useApi } from '../providers/useApi';
import { filled } from './bulk-request';

const TEXTS = 'resources.bulk-changes';
const TYPING_MS = 400;
const NO_HELP = { helperText: false } as const;

/** The filters of the contract list as a form, with how many contracts they choose. */
export const ContractFilters = () => {
  const translate = useTranslate();
  const ids = useWatch({ name: 'filters.contractIds' }) as readonly number[] | undefined;
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(`${TEXTS}.wizard.which_help`)}
      </Typography>
      {ids && ids.length > 0 ? (
        <Alert severity="info">{translate(`${TEXTS}.some_contracts`, { smart_count: ids.length })}</Alert>
      ) : (
        <FilterInputs />
      )}
      <Chosen />
    </>
  );
};

const FilterInputs = () => (
  <FormGrid columns={4}>
    <SelectInput source="filters.status" choices={choicesOf('status', STATUSES)} {...NO_HELP} />
    <ReferenceChoice source="filters.productId" reference="products" {...NO_HELP} />
    <ReferenceChoice source="filters.tagId" reference="tags" {...NO_HELP} />
    <ReferenceChoice source="filters.partnerId" reference="partners" {...NO_HELP} />
    <TextInput source="filters.province" {...NO_HELP} />
    <TextInput source="filters.town" {...NO_HELP} />
    <TextInput source="filters.zip" {...NO_HELP} />
    <TextInput source="filters.q" {...NO_HELP} />
    <SelectInput
      source="filters.recurrenceMonths"
      choices={choicesOf('recurrenceMonths', RECURRENCES)}
      {...NO_HELP}
    />
    <SelectInput source="filters.policy" choices={choicesOf('policy', POLICIES)} {...NO_HELP} />
    <ReferenceChoice source="filters.promotionId" reference="promotions" {...NO_HELP} />
    <DayInput source="filters.dueBy" {...NO_HELP} />
  </FormGrid>
);

/** How many contracts the filters choose, kept up with what is typed. */
const Chosen = () => {
  const translate = useTranslate();
  const { count } = useFormats();
  const typed = filled((useWatch({ name: 'filters' }) ?? {}) as Readonly<Record<string, unknown>>);
  const filters = useSettled(JSON.stringify(typed), TYPING_MS);
  const { contractIds, ...query } = JSON.parse(filters) as Readonly<Record<string, string>>;
  const ids = contractIds === undefined ? {} : { ids: contractIds };
  const { data } = useApi<{ total: number }>('/contracts', { ...query, ...ids, page: 1, perPage: 1 });
  return (
    <Typography aria-live="polite" variant="subtitle2" sx={{ mt: 1, minHeight: '1.6em' }}>
      {data && translate(`${TEXTS}.wizard.chosen`, { smart_count: data.total, _count: count(data.total) })}
    </Typography>
  );
};
