import type { components } from '@ponte/shared/generated/api-types';
import LookIcon from '@mui/icons-material/EventOutlined';
import { required, useRedirect } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';
import { today } from '../inputs/today';

const TEXTS = 'resources.contract-daily-runs';

/** Asks for a day and shows what it brings; nothing is done. */
export const LookAtDay = () => {
  const redirect = useRedirect();
  return (
    <ActionDialog<components['schemas']['ContractDailyRunDto']>
      path="/contract-daily-runs"
      permission="contract-daily-run.run"
      label={`${TEXTS}.new.label`}
      title={`${TEXTS}.new.title`}
      text={`${TEXTS}.new.text`}
      icon={<LookIcon />}
      variant="contained"
      defaultValues={{ day: today() }}
      toBody={({ day }) => ({ day, dryRun: true })}
      onSuccess={({ id }) => redirect('show', 'contract-daily-runs', id)}
    >
      <DayInput source="day" label={`${TEXTS}.fields.day`} validate={required()} />
    </ActionDialog>
  );
};
