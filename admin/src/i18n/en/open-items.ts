export default {
  resources: {
    'open-items': {
      name: 'Open item |||| Open items',
      fields: {
        dueOn: 'Due on',
        daysLate: 'Days late',
        partnerId: 'Customer',
        partnerName: 'Customer',
        number: 'Document',
        issuedOn: 'Date',
        methodCode: 'Method',
        amount: 'Amount',
        open: 'Open',
        notes: 'Notes',
      },
      bucket: {
        'not-due': 'Not due yet',
        '1-30': '1 to 30 days late',
        '31-60': '31 to 60 days',
        '61-90': '61 to 90 days',
        'over-90': 'over 90 days',
      },
      chip: { overdue: 'Overdue only' },
      write_off: {
        action: 'Write off',
        title: 'Write the difference off?',
        text: '%{amount} of %{number} are settled without money and go to the roundings. The write-off stays among the payments and can be reversed.',
        done: 'Difference written off',
      },
      total: 'Open in all',
      count: '%{count} instalment |||| %{count} instalments',
      unallocated: 'on account: %{amount}',
    },
  },
  errors: { 'open-item.not-found': 'The item is not open any more.' },
};
