import PauseIcon from '@mui/icons-material/BeachAccessOutlined';
import { required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ActionDialog } from '../../components/ActionDialog';
import { FormGrid } from '../../components/FormGrid';
import { DayInput } from '../../inputs/DayInput';
import { PercentInput } from '../../inputs/DecimalInput';
import { today } from '../../inputs/today';
import { pauseBody } from './change-bodies';
import { ChangePreview } from './ChangePreview';
import { ChoiceInput } from './ChoiceInput';
import { SETTLEMENTS } from './settlements';

const TEXTS = 'resources.contracts.pause';

/** Rests the contract for a season, or until further notice, with a part of the fee or without. */
export const PauseDialog = ({ contractId }: { readonly contractId: number }) => (
  <ActionDialog
    path={`/contracts/${contractId}/pauses`}
    permission="contract.suspend"
    icon={<PauseIcon />}
    label={`${TEXTS}.label`}
    title={`${TEXTS}.title`}
    text={`${TEXTS}.text`}
    success={`${TEXTS}.done`}
    maxWidth="md"
    defaultValues={{ startsOn: today(), feePercent: '0.00', settle: 'now' }}
    toBody={(values) => pauseBody(values) ?? values}
  >
    <FormGrid>
      <DayInput source="startsOn" label={`${TEXTS}.from`} validate={required()} />
      <DayInput source="endsOn" label={`${TEXTS}.to`} helperText={`${TEXTS}.to_hint`} />
      <PercentInput source="feePercent" label={`${TEXTS}.percent`} />
      <ChoiceInput source="settle" values={SETTLEMENTS} texts="resources.contracts.change.settle" />
    </FormGrid>
    <Preview path={`/contracts/${contractId}/pauses/preview`} />
    <TextInput source="reason" label="resources.contracts.fields.reason" />
  </ActionDialog>
);

const Preview = ({ path }: { readonly path: string }) => {
  const body = pauseBody(useWatch());
  return body && <ChangePreview path={path} body={body} />;
};
