import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import { required, TextInput, useTranslate } from 'react-admin';
import { ActionDialog } from '../../components/ActionDialog';
import { FormGrid } from '../../components/FormGrid';
import { useFormats } from '../../fields/useFormats';
import { DayInput } from '../../inputs/DayInput';
import { today } from '../../inputs/today';
import { useApi } from '../../providers/useApi';
import { ChoiceInput } from './ChoiceInput';
import { SETTLEMENTS } from './settlements';

type Pause = components['schemas']['ContractPauseDto'];

const TEXTS = 'resources.contracts.pause';

/** The pauses that are running or to come, each with what ends it. */
export const ContractPauses = ({ contractId }: { readonly contractId: number }) => {
  const { data = [] } = useApi<Pause[]>(`/contracts/${contractId}/pauses`);
  return data
    .filter(({ endsOn }) => endsOn === null || endsOn >= today())
    .map((pause) => <RunningPause key={pause.id} contractId={contractId} pause={pause} />);
};

const RunningPause = ({ contractId, pause }: { readonly contractId: number; readonly pause: Pause }) => {
  const translate = useTranslate();
  const { day, percent } = useFormats();
  const { id, startsOn, endsOn, feePercent, reason } = pause;
  const days =
    endsOn === null
      ? translate(`${TEXTS}.open`, { from: day(startsOn) })
      : translate(`${TEXTS}.planned`, { from: day(startsOn), to: day(endsOn) });
  const fee =
    feePercent === '0.00'
      ? translate(`${TEXTS}.free`)
      : translate(`${TEXTS}.fee`, { percent: percent(feePercent) });
  return (
    <Alert
      severity="info"
      action={<EndDialog path={`/contracts/${contractId}/pauses/${id}/end`} pause={pause} />}
    >
      {[days, fee, reason].filter(Boolean).join(' · ')}
    </Alert>
  );
};

const EndDialog = ({ path, pause: { startsOn } }: { readonly path: string; readonly pause: Pause }) => (
  <ActionDialog
    path={path}
    permission="contract.suspend"
    label={`${TEXTS}.end_label`}
    title={`${TEXTS}.end_title`}
    success={`${TEXTS}.ended`}
    defaultValues={{ on: startsOn > today() ? startsOn : today(), settle: 'now' }}
  >
    <FormGrid>
      <DayInput source="on" label={`${TEXTS}.end_on`} validate={required()} />
      <ChoiceInput source="settle" values={SETTLEMENTS} texts="resources.contracts.change.settle" />
    </FormGrid>
    <TextInput source="reason" label="resources.contracts.fields.reason" />
  </ActionDialog>
);
