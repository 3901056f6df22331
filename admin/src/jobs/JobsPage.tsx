import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useApi } from '../providers/useApi';
import { JobTable } from './JobTable';
import { JOB_STATES, type JobState, type Queue, type QueueName } from './queue';
import { QueueCards } from './QueueCards';
import { StateTabs } from './StateTabs';

/** Milliseconds between two looks at the queues. */
const REFRESH = 5000;

/** What the workers have to do, are doing and could not do. */
export const JobsPage = () => {
  const { data: queues = [] } = useApi<Queue[]>('/jobs/queues', {}, () => REFRESH);
  const [chosen, setChosen] = useState<QueueName | null>(null);
  const [state, setState] = useState<JobState>('failed');
  const queue = queues.find((each) => each.queue === chosen) ?? worst(queues);
  return (
    <Box sx={{ py: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title="resources.jobs.title" />
      <QueueCards queues={queues} chosen={queue?.queue} onChoose={setChosen} />
      {queue && (
        <Card>
          <StateTabs states={JOB_STATES} state={state} counts={queue.counts} onChoose={setState} />
          <JobTable key={`${queue.queue} ${state}`} queue={queue.queue} state={state} />
        </Card>
      )}
    </Box>
  );
};

/** The queue to look at first: the one with most failures. */
function worst(queues: readonly Queue[]): Queue | undefined {
  return [...queues].sort((a, b) => b.counts.failed - a.counts.failed)[0];
}
