export default {
  resources: {
    'dunning-exemptions': {
      name: 'Customer never to be cut off |||| Never to be cut off',
      fields: {
        partnerId: 'Customer',
        reason: 'Why',
        until: 'Until',
        inForce: 'In force',
        createdBy: 'Decided by',
        createdAt: 'On',
        endedAt: 'Ended on',
        endedBy: 'Ended by',
      },
      chip: { in_force: 'In force' },
      for_good: 'for good',
      grant: {
        label: 'Never cut off',
        title: 'Never cut this customer off',
        text: 'Warnings and cut-offs for default stop. A line that is cut off for default comes back at once.',
        done: 'The customer will not be cut off',
      },
      end: {
        label: 'Take back',
        title: 'Take the protection back?',
        content: 'From now on the customer may be cut off like everybody.',
        done: 'Protection taken back',
      },
      none: 'No customer is protected.',
      help: { until: 'Blank: for good' },
    },
  },
  errors: {
    'dunning-exemption.not-found': 'There is no such protection.',
    'dunning-exemption.invalid': 'Check the fields that are marked.',
    'dunning-exemption.day-past': 'The day is past.',
    'dunning-exemption.ended': 'The protection has been taken back already.',
  },
};
