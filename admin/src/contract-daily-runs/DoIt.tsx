import type { components } from '@ponte/shared/generated/api-types';
import RunIcon from '@mui/icons-material/PlayArrowOutlined';
import { useRedirect } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';

type Run = components['schemas']['ContractDailyRunDto'];

const TEXTS = 'resources.contract-daily-runs.run';

/** Has done what was looked at; a day to come can only be looked at. */
export const DoIt = ({ run }: { readonly run: Run }) => {
  const redirect = useRedirect();
  const { day } = useFormats();
  return (
    <ActionButton<Run>
      path="/contract-daily-runs"
      body={{ day: run.day, dryRun: false }}
      permission="contract-daily-run.run"
      label={`${TEXTS}.label`}
      icon={<RunIcon />}
      variant="contained"
      disabled={run.day > today()}
      success={`${TEXTS}.started`}
      confirm={{ title: `${TEXTS}.title`, content: `${TEXTS}.content`, values: { day: day(run.day) } }}
      onSuccess={({ id }) => redirect('show', 'contract-daily-runs', id)}
    />
  );
};
