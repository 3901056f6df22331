import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { NumberField, Show, useRecordContext } from 'react-admin';
import { Facts } from '../components/Facts';
import { ProgressBar } from '../components/ProgressBar';
import { ActorField } from '../fields/ActorField';
import { DayField, InstantField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { DailyResults } from './DailyResults';
import { DoIt } from './DoIt';
import { RunKindField } from './RunKindField';

type Run = components['schemas']['ContractDailyRunDto'];

/** A day: what it brings contracts, or brought them. */
export const DailyRunShow = () => (
  <Show component="div" actions={false}>
    <RunPage />
  </Show>
);

const RunPage = () => {
  const run = useRecordContext<Run>();
  if (!run) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {run.status === 'running' && (
          <ProgressBar
            path={`/contract-daily-runs/${run.id}/events`}
            label="resources.contract-daily-runs.progress"
          />
        )}
        <Facts columns={4}>
          <DayField source="day" />
          <RunKindField source="dryRun" />
          <StatusField source="status" />
          <NumberField source="contracts" />
          <ActorField source="createdBy" />
          <InstantField source="createdAt" />
          <InstantField source="finishedAt" emptyText="app.none" />
          {!run.dryRun && <NumberField source="promotionNotices" />}
        </Facts>
        {run.dryRun && run.status === 'finished' && (
          <Box>
            <DoIt run={run} />
          </Box>
        )}
      </Card>
      {run.status === 'finished' && <DailyResults run={run} />}
    </Box>
  );
};
