import { NumberInput, required, SelectArrayInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { MoneyInput } from '../inputs/DecimalInput';
import { EnumInput } from '../inputs/EnumInput';
import { EARLY_FEES, REMINDERS, RENEWALS, SIGNED_CHANNELS } from './terms';

/** How long a contract lasts, how it goes on, and what leaving it means. */
export const DurationInputs = () => (
  <FormGrid columns={4}>
    <NumberInput
      source="termMonths"
      min={1}
      max={120}
      step={1}
      helperText="resources.contracts.help.termMonths"
    />
    <EnumInput source="renewal" values={RENEWALS} validate={required()} />
    <RenewalMonthsInput />
    <NumberInput source="commitmentMonths" min={1} max={120} step={1} />
    <EarlyFeeInputs />
    <NumberInput
      source="noticeDays"
      min={0}
      max={365}
      step={1}
      helperText="resources.contracts.help.company_default"
    />
    <SelectArrayInput
      source="reminderDays"
      choices={REMINDERS}
      helperText="resources.contracts.help.company_default"
    />
    <DayInput source="signedOn" />
    <EnumInput source="signedChannel" values={SIGNED_CHANNELS} />
  </FormGrid>
);

/** Asked only where it means something, as are all the others below. */
const RenewalMonthsInput = () => {
  const renewal: unknown = useWatch({ name: 'renewal' });
  if (renewal !== 'tacit') return null;
  return (
    <NumberInput
      source="renewalMonths"
      min={1}
      max={120}
      step={1}
      helperText="resources.contracts.help.renewalMonths"
    />
  );
};

const EarlyFeeInputs = () => {
  const [months, earlyFee] = useWatch({ name: ['commitmentMonths', 'earlyFee'] }) as unknown[];
  if (!months) return null;
  return (
    <>
      <EnumInput source="earlyFee" values={EARLY_FEES} validate={required()} />
      {earlyFee === 'fixed' && <MoneyInput source="earlyFeeAmount" validate={required()} />}
    </>
  );
};
