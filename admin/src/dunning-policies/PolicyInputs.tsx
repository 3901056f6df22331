import { BooleanInput, maxLength, maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { MoneyInput } from '../inputs/DecimalInput';
import { EnumInput } from '../inputs/EnumInput';

const TEXTS = 'resources.dunning-policies';
const ACTIONS = ['suspend', 'warn', 'none'] as const;

/** What a policy says; for whom it is stands apart, since it can't be changed. */
export const PolicyInputs = () => (
  <>
    <FormGrid columns={3}>
      <TextInput source="name" validate={[required(), maxLength(80)]} />
      <EnumInput source="action" values={ACTIONS} validate={required()} />
      <NumberInput source="priority" validate={days(1000)} helperText={`${TEXTS}.help.priority`} />
    </FormGrid>
    <FormSection title={`${TEXTS}.section.when`}>
      <FormGrid columns={3}>
        <NumberInput source="graceDays" validate={days(365)} helperText={`${TEXTS}.help.graceDays`} />
        <NumberInput
          source="daysOverdue"
          validate={[required(), minValue(1), maxValue(365)]}
          helperText={`${TEXTS}.help.daysOverdue`}
        />
        <NumberInput source="warningDays" validate={days(90)} helperText={`${TEXTS}.help.warningDays`} />
      </FormGrid>
      <BooleanInput source="warnAgain" helperText={`${TEXTS}.help.warnAgain`} />
    </FormSection>
    <FormSection title={`${TEXTS}.section.how_much`}>
      <FormGrid columns={3}>
        <MoneyInput source="leastAmount" validate={required()} helperText={`${TEXTS}.help.leastAmount`} />
        <MoneyInput source="tolerance" validate={required()} helperText={`${TEXTS}.help.tolerance`} />
        <MoneyInput source="resumeBelow" validate={required()} helperText={`${TEXTS}.help.resumeBelow`} />
      </FormGrid>
    </FormSection>
  </>
);

function days(most: number) {
  return [required(), minValue(0), maxValue(most)];
}
