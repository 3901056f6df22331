import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { Show, useRecordContext } from 'react-admin';
import { useApi } from '../providers/useApi';
import { RunFacts } from './RunFacts';
import { RunFaults } from './RunFaults';
import { RunResults } from './RunResults';
import { RunStage } from './RunStage';
import { RunTotals } from './RunTotals';

type BillingRun = components['schemas']['BillingRunDto'];
type RunProgress = components['schemas']['RunProgressDto'];

/** A run from its preview to its last invoice: where it stands, what comes next, and contract by contract why. */
export const BillingRunShow = () => (
  <Show component="div" actions={false}>
    <RunPage />
  </Show>
);

const RunPage = () => {
  const run = useRecordContext<BillingRun>();
  const progress = useProgress(run);
  if (!run) return null;
  const working = run.status === 'previewing' || run.status === 'billing';
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <RunStage run={run} progress={progress} />
      {run.status !== 'previewing' && <RunTotals run={run} progress={progress} />}
      {!working && progress !== undefined && progress.failed > 0 && <RunFaults run={run} />}
      {!working && <RunResults run={run} />}
      <RunFacts />
    </Box>
  );
};

/** How often to ask again for figures of another stage than the run's. */
const POLL_MS = 300;

/** The figures of the run's present stage. They are fetched apart from the run, which may have moved on meanwhile. */
function useProgress(run: BillingRun | undefined): RunProgress | undefined {
  const path = run ? `/billing-runs/${run.id}/progress` : null;
  const isPast = (figures: RunProgress | undefined) =>
    figures !== undefined && figures.status !== run?.status;
  const { data } = useApi<RunProgress>(path, {}, (last) => (isPast(last) ? POLL_MS : false));
  return isPast(data) ? undefined : data;
}
