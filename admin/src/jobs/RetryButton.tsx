import ReplayIcon from '@mui/icons-material/Replay';
import { ActionButton } from '../components/ActionButton';
import type { Job } from './queue';

/** Gives a failed job another try; its work is idempotent by rule, yet it may send or charge, so it asks. */
export const RetryButton = ({ job }: { readonly job: Job }) =>
  job.state === 'failed' && (
    <ActionButton
      path={`/jobs/${job.queue}/${encodeURIComponent(job.id)}/retry`}
      permission="job.retry"
      label="action.retry"
      icon={<ReplayIcon />}
      success="resources.jobs.retried"
      confirm={{
        title: 'resources.jobs.retry_title',
        content: 'resources.jobs.retry_content',
        values: { name: job.name },
      }}
    />
  );
