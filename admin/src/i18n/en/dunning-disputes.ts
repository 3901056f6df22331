export default {
  resources: {
    'dunning-disputes': {
      name: 'Dispute |||| Disputes',
      fields: {
        partnerId: 'Customer',
        invoiceId: 'Invoice',
        reason: 'What is contested',
        openedOn: 'Opened on',
        openedBy: 'By',
        closedAt: 'Closed on',
        closedBy: 'Closed by',
        outcome: 'Outcome',
      },
      chip: { open: 'Open' },
      everything: 'all that is overdue',
      open: {
        label: 'Dispute',
        title: 'Take down a dispute',
        text: 'Until it is decided nobody is cut off for what is contested.',
        done: 'Dispute taken down',
      },
      close: {
        label: 'Close',
        title: 'How did it end?',
        text: 'What is still open counts again.',
        done: 'Dispute closed',
      },
      none: 'No disputes.',
      help: { invoiceId: 'Blank: all that is overdue' },
    },
  },
  errors: {
    'dunning-dispute.not-found': 'There is no such dispute.',
    'dunning-dispute.closed': 'The dispute is closed already.',
  },
};
