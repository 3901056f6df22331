import RecurrenceIcon from '@mui/icons-material/EventRepeatOutlined';
import { NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ActionDialog } from '../../components/ActionDialog';
import { FormGrid } from '../../components/FormGrid';
import { DayInput } from '../../inputs/DayInput';
import { today } from '../../inputs/today';
import type { ContractDetail } from '../contract-tab';
import { ANCHORS, choicesOf, POLICIES, RECURRENCES } from '../terms';
import { recurrenceBody } from './change-bodies';
import { ChangePreview } from './ChangePreview';

const TEXTS = 'resources.contracts.recurrence';
const FIELDS = 'resources.contracts.fields';

/** Other billing periods from a day on, once the bridging bill is seen. */
export const RecurrenceDialog = ({ contract }: { readonly contract: ContractDetail }) => {
  const { id, recurrenceMonths, policy, fixedDay, anchor, nextBillingOn } = contract;
  const path = `/contracts/${id}/recurrence`;
  const on = nextBillingOn !== null && nextBillingOn > today() ? nextBillingOn : today();
  return (
    <ActionDialog
      path={path}
      permission="contract.write"
      icon={<RecurrenceIcon />}
      label={`${TEXTS}.label`}
      title={`${TEXTS}.title`}
      text={`${TEXTS}.text`}
      success={`${TEXTS}.done`}
      maxWidth="md"
      defaultValues={{ recurrenceMonths, policy, fixedDay, anchor, on }}
      toBody={(values) => recurrenceBody(values, { ...contract }) ?? values}
    >
      <FormGrid>
        <DayInput source="on" label={`${TEXTS}.on`} validate={required()} />
        <SelectInput
          source="recurrenceMonths"
          label={`${FIELDS}.recurrenceMonths`}
          choices={choicesOf('recurrenceMonths', RECURRENCES)}
          validate={required()}
        />
        <SelectInput
          source="policy"
          label={`${FIELDS}.policy`}
          choices={choicesOf('policy', POLICIES)}
          validate={required()}
        />
        <SelectInput
          source="anchor"
          label={`${FIELDS}.anchor`}
          choices={choicesOf('anchor', ANCHORS)}
          validate={required()}
        />
        <FixedDayInput />
      </FormGrid>
      <Preview path={`${path}/preview`} contract={contract} />
      <TextInput source="reason" label={`${FIELDS}.reason`} />
    </ActionDialog>
  );
};

/** Asked only where it means something. */
const FixedDayInput = () => {
  const policy: unknown = useWatch({ name: 'policy' });
  if (policy !== 'fixed-day') return null;
  return (
    <NumberInput
      source="fixedDay"
      label={`${FIELDS}.fixedDay`}
      min={1}
      max={31}
      step={1}
      validate={required()}
    />
  );
};

interface PreviewProps {
  readonly path: string;
  readonly contract: ContractDetail;
}

const Preview = ({ path, contract }: PreviewProps) => {
  const body = recurrenceBody(useWatch(), { ...contract });
  return body && <ChangePreview path={path} body={body} />;
};
