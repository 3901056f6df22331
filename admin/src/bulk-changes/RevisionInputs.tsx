import Typography from '@mui/material/Typography';
import {
  AutocompleteArrayInput,
  BooleanInput,
  NumberInput,
  ReferenceArrayInput,
  required,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { DayInput } from '../inputs/DayInput';
import { PercentInput, PriceInput } from '../inputs/DecimalInput';
import { EnumInput } from '../inputs/EnumInput';

const TEXTS = 'resources.bulk-changes';
const BASES = ['percent', 'amount', 'index'] as const;
const ROUNDINGS = ['none', 'cent', 'ten-cents', 'ninety'] as const;
const NOTICES = ['mail', 'given'] as const;

/** How prices change, and which. */
export const RevisionInputs = () => {
  const basis: unknown = useWatch({ name: 'revision.basis' });
  return (
    <FormGrid columns={3}>
      <EnumInput
        source="revision.basis"
        group="basis"
        values={BASES}
        validate={required()}
        helperText={false}
      />
      <ValueInput basis={String(basis)} />
      <EnumInput
        source="revision.rounding"
        group="rounding"
        values={ROUNDINGS}
        validate={required()}
        helperText={false}
      />
      {basis === 'index' && (
        <TextInput source="revision.indexName" validate={required()} helperText={false} />
      )}
      {basis === 'index' && (
        <PercentInput source="revision.indexShare" helperText={`${TEXTS}.help.indexShare`} />
      )}
      <BooleanInput source="revision.withVat" helperText={`${TEXTS}.help.withVat`} />
      <Choices source="revision.productIds" reference="products" help={`${TEXTS}.help.targets`} />
      <Choices source="revision.categoryIds" reference="product-categories" />
    </FormGrid>
  );
};

const ValueInput = ({ basis }: { readonly basis: string }) => {
  const label = `${TEXTS}.fields.revision.${basis}`;
  const common = {
    source: 'revision.value',
    validate: required(),
    helperText: `${TEXTS}.help.negative`,
    label,
  };
  return basis === 'amount' ? (
    <PriceInput {...common} min={-10_000} max={10_000} />
  ) : (
    <PercentInput {...common} min={-100} max={100} />
  );
};

interface ChoicesProps {
  readonly source: string;
  readonly reference: string;
  readonly help?: string;
}

const Choices = ({ source, reference, help }: ChoicesProps) => (
  <ReferenceArrayInput source={source} reference={reference} sort={{ field: 'name', order: 'ASC' }}>
    <AutocompleteArrayInput filterToQuery={(q: string) => ({ q })} helperText={help ?? false} />
  </ReferenceArrayInput>
);

/** How customers are told, and how long they may withdraw; only a revision asks. */
export const RevisionNotice = () => {
  const translate = useTranslate();
  const revises = useWatch({ name: 'kind' }) === 'price-revision';
  const given = useWatch({ name: 'revision.notice' }) === 'given';
  if (!revises) return null;
  return (
    <FormSection title={`${TEXTS}.wizard.notice`}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(`${TEXTS}.wizard.notice_help`)}
      </Typography>
      <FormGrid columns={4}>
        <EnumInput
          source="revision.notice"
          group="notice"
          values={NOTICES}
          validate={required()}
          helperText={false}
        />
        {given && <DayInput source="revision.noticedOn" validate={required()} helperText={false} />}
        <NumberInput
          source="revision.noticeDays"
          min={30}
          max={365}
          step={1}
          validate={required()}
          helperText={false}
        />
        <NumberInput
          source="revision.withdrawalDays"
          min={60}
          max={365}
          step={1}
          validate={required()}
          helperText={false}
        />
      </FormGrid>
    </FormSection>
  );
};
