export default {
  resources: {
    'accounting-setting': { name: 'Accounting settings |||| Accounting settings' },
    'accounting-periods': {
      name: 'Accounting period |||| Accounting periods',
      title: 'Accounting periods',
      about:
        'A month closed to most takes entries only from those who may go past it. A locked month never opens again, nor do those before it.',
      fields: { id: 'Month', state: 'State', entries: 'Entries', drafts: 'Drafts' },
      status: { open: 'Open', soft: 'Closed to most', locked: 'Locked' },
      action: { open: 'Open again', soft: 'Close to most', locked: 'Lock' },
      lock_title: 'Lock %{month}?',
      lock_text: 'This month and all before it are locked. There is no way back.',
    },
  },
  errors: {
    'period.locked': 'The month is closed: choose another date.',
    'period.final': 'A locked month cannot be opened.',
    'period.not-over': 'The month is not over yet.',
    'period.has-drafts': 'There are drafts up to that month: %{count}. Post or delete them.',
    'period.has-unposted': 'There are documents up to that month not in the books yet: %{count}.',
    'period.not-found': 'There is no such month.',
  },
};
