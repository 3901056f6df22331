export default {
  resources: {
    jobs: {
      name: 'Job |||| Jobs',
      title: 'Jobs',
      fields: {
        name: 'Job',
        data: 'On what',
        createdAt: 'Queued',
        finishedAt: 'Finished',
        attempts: 'Tries',
        failedReason: 'Reason',
      },
      queue: {
        billing: 'Billing',
        bulk: 'Bulk changes',
        dunning: 'Cut-offs',
        events: 'Events',
        pdf: 'PDF printing',
        radius: 'RADIUS sessions',
      },
      state: {
        failed: 'Failed',
        active: 'Running',
        waiting: 'Waiting',
        delayed: 'Delayed',
        completed: 'Completed',
      },
      quiet: 'Nothing to do',
      left: '%{count} to do',
      failed: '%{smart_count} failed |||| %{smart_count} failed',
      none: 'No job in this state.',
      retried: 'The job is queued again',
      retry_title: 'Try %{name} again?',
      retry_content: 'The job goes back to the queue. What it had done already is not repeated.',
    },
  },
  errors: {
    'job.not-found': 'This job is gone.',
    'job.not-failed': 'This job has not failed.',
    'queue.not-found': 'There is no such queue.',
  },
};
