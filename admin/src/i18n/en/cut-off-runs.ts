export default {
  resources: {
    'cut-off-runs': {
      name: 'Round of cut-offs |||| Rounds of cut-offs',
      fields: {
        on: 'Day',
        status: 'State',
        slot: 'Automatic',
        partners: 'Customers',
        done: 'Done',
        cut: 'Cut off',
        spared: 'Spared',
        failed: 'Failed',
        createdBy: 'Approved by',
        createdAt: 'Begun',
        finishedAt: 'Finished',
        partnerId: 'Customer',
        outcome: 'Outcome',
        cause: 'Why',
        late: 'Late',
      },
      outcome: { cut: 'Cut off', spared: 'Spared', failed: 'Failed' },
      working: 'Cutting off',
      items: 'Customer by customer',
      none: 'Nobody has been cut off yet.',
    },
  },
  errors: {
    'cut-off-run.not-found': 'There is no such round of cut-offs.',
    'cut-off-run.off': 'Defaulters are left alone: switch it on in Days and hours.',
    'cut-off-run.not-now': 'Nobody is cut off on this day or at this hour.',
    'cut-off-run.nobody': 'There is nobody to be cut off now.',
  },
};
