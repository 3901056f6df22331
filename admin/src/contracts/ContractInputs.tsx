import {
  ArrayInput,
  NumberInput,
  ReferenceInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AddLineButton } from '../components/AddLineButton';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { DayInput } from '../inputs/DayInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { DurationInputs } from './DurationInputs';
import { isFollowed, type Line } from './line-chains';
import { LineInputs } from './LineInputs';
import { PayerInputs } from './PayerInputs';
import { SiteAddressInput } from './SiteAddressInput';
import { ANCHORS, choicesOf, POLICIES, RECURRENCES } from './terms';

type Lines = readonly (Partial<Line> | null)[] | null | undefined;

const BY_NAME = { field: 'name', order: 'ASC' } as const;

/** The form of a contract, new or changed. */
export const ContractInputs = () => {
  const lines = useWatch({ name: 'lines' }) as Lines;
  return (
    <>
      <FormSection title="resources.contracts.section.customer">
        <FormGrid columns={3}>
          <ReferenceChoice source="partnerId" reference="partners" validate={required()} />
          <SiteAddressInput source="siteAddressId" />
          <ReferenceChoice
            source="agentId"
            reference="partners"
            filter={{ agent: true }}
            helperText="resources.contracts.as_agent"
          />
        </FormGrid>
      </FormSection>
      <FormSection title="resources.contracts.section.terms">
        <Terms />
      </FormSection>
      <FormSection title="resources.contracts.section.payer">
        <PayerInputs />
      </FormSection>
      <FormSection title="resources.contracts.section.duration">
        <DurationInputs />
      </FormSection>
      <FormSection title="resources.contracts.section.lines">
        <ArrayInput source="lines" label={false}>
          <SimpleFormIterator
            addButton={<AddLineButton />}
            disableClear
            disableRemove={(line) => Boolean(line.billedTo) || isFollowed({ id: Number(line.id) }, lines)}
          >
            <LineInputs />
          </SimpleFormIterator>
        </ArrayInput>
      </FormSection>
      <TextInput source="notes" multiline minRows={2} fullWidth />
    </>
  );
};

const Terms = () => (
  <FormGrid columns={4}>
    <DayInput source="startsOn" validate={required()} />
    <DayInput source="endsOn" helperText="resources.contracts.help.endsOn" />
    <SelectInput
      source="recurrenceMonths"
      choices={choicesOf('recurrenceMonths', RECURRENCES)}
      validate={required()}
    />
    <SelectInput source="anchor" choices={choicesOf('anchor', ANCHORS)} validate={required()} />
    <SelectInput source="policy" choices={choicesOf('policy', POLICIES)} validate={required()} />
    <FixedDayInput />
    <ReferenceInput source="paymentTermId" reference="payment-terms" sort={BY_NAME}>
      <SelectInput emptyText="resources.contracts.as_customer" />
    </ReferenceInput>
    <ReferenceInput source="paymentMethodId" reference="payment-methods" sort={BY_NAME}>
      <SelectInput emptyText="resources.contracts.as_customer" />
    </ReferenceInput>
  </FormGrid>
);

/** Asked only where it means something. */
const FixedDayInput = () => {
  const policy: unknown = useWatch({ name: 'policy' });
  if (policy !== 'fixed-day') return null;
  return <NumberInput source="fixedDay" min={1} max={31} step={1} validate={required()} />;
};
