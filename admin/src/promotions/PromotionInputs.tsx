import {
  AutocompleteArrayInput,
  BooleanInput,
  maxLength,
  NumberInput,
  ReferenceArrayInput,
  required,
  TextInput,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { DayInput } from '../inputs/DayInput';
import { PercentInput, PriceInput } from '../inputs/DecimalInput';
import { EnumInput } from '../inputs/EnumInput';
import { PROMOTION_KINDS, PROMOTION_SCOPES } from './kinds';

const TEXTS = 'resources.promotions';

/** The form of a promotion, new or changed. */
export const PromotionInputs = () => (
  <>
    <FormSection title={`${TEXTS}.section.terms`}>
      <FormGrid columns={3}>
        <TextInput source="code" validate={[required(), maxLength(32)]} />
        <TextInput source="name" validate={[required(), maxLength(120)]} />
        <BooleanInput source="active" sx={{ mt: 1 }} />
        <EnumInput source="kind" values={PROMOTION_KINDS} validate={required()} />
        <ValueInput />
        <EnumInput
          source="scope"
          values={PROMOTION_SCOPES}
          validate={required()}
          helperText={`${TEXTS}.help.scope`}
        />
        <NumberInput
          source="priority"
          min={0}
          max={1000}
          step={1}
          validate={required()}
          helperText={`${TEXTS}.help.priority`}
        />
        <BooleanInput source="exclusive" helperText={`${TEXTS}.help.exclusive`} sx={{ mt: 1 }} />
      </FormGrid>
    </FormSection>
    <FormSection title={`${TEXTS}.section.duration`}>
      <FormGrid columns={3}>
        <NumberInput source="periods" min={1} max={120} step={1} helperText={`${TEXTS}.help.periods`} />
        <DayInput source="endsOn" helperText={`${TEXTS}.help.endsOn`} />
        <NumberInput
          source="endNoticeDays"
          min={1}
          max={365}
          step={1}
          helperText={`${TEXTS}.help.endNoticeDays`}
        />
      </FormGrid>
    </FormSection>
    <FormSection title={`${TEXTS}.section.eligibility`}>
      <FormGrid columns={3}>
        <DayInput source="validFrom" />
        <DayInput source="validTo" />
        <NumberInput
          source="newCustomerDays"
          min={0}
          max={3650}
          step={1}
          helperText={`${TEXTS}.help.newCustomerDays`}
        />
        <Choices source="productIds" reference="products" help={`${TEXTS}.help.targets`} />
        <Choices source="categoryIds" reference="product-categories" />
        <Choices source="tagIds" reference="tags" />
        <BooleanInput source="voucherOnly" />
      </FormGrid>
    </FormSection>
  </>
);

/** Percent or euro, as the kind says. */
const ValueInput = () => {
  const kind: unknown = useWatch({ name: 'kind' });
  return kind === 'amount' ? (
    <PriceInput source="value" label={`${TEXTS}.fields.amount`} min={0} validate={required()} />
  ) : (
    <PercentInput source="value" label={`${TEXTS}.fields.percent`} validate={required()} />
  );
};

interface ChoicesProps {
  readonly source: string;
  readonly reference: string;
  readonly help?: string;
}

/** Any number of records of another resource. */
const Choices = ({ source, reference, help = '' }: ChoicesProps) => (
  <ReferenceArrayInput source={source} reference={reference} sort={{ field: 'name', order: 'ASC' }}>
    <AutocompleteArrayInput filterToQuery={searchByText} helperText={help || false} />
  </ReferenceArrayInput>
);

function searchByText(text: string): { q: string } {
  return { q: text };
}
